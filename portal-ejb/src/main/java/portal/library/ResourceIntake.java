package portal.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import portal.content.FileOwner;
import portal.content.StoredFiles;
import portal.content.inspection.Inspected;
import portal.school.School;

/** How a resource comes into the library of a county where nobody has signed in yet. */
@Dependent
public class ResourceIntake {

    @Inject
    Resources resources;

    @Inject
    ResourceContents contents;

    @Inject
    StoredFiles files;

    /**
     * A file as it comes.
     *
     * @param seen what is in it, which nobody has to look for
     */
    public record Taken(String name, InputStream bytes, Inspected seen) {}

    /**
     * Keeps a described resource of one file that is shared already.
     *
     * @param by    the user name of whoever brings it
     * @param with  how far it is shared; the bureau is not asked
     * @param asked how far it is to be shared, for which the bureau is asked; null for no further
     */
    public void take(
            School school, String by, Description as, Taken file, Audience with, Audience asked) {
        var resource = new Resource(school, as.title(), as.author(), by);
        resource.describe(as, null);
        resources.add(resource);
        var version = resource.getLatest();
        var place = version.add(files.keep(file.bytes(), file.name(), Contributing.PURPOSE,
                FileOwner.of(ResourceVersion.KIND, version.getId())));
        resource.share(version, with);
        resources.flush();
        contents.keep(place.getId(), file.seen(), Map.of());
        if (asked != null) {
            resources.add(new ReachRequest(version, asked, as.isAuthorNamed(), by));
        }
        resources.changed(resource);
    }
}
