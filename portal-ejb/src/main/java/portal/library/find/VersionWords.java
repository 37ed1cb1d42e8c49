package portal.library.find;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import portal.content.StoredFiles;
import portal.content.inspection.Heading;
import portal.library.Resource;
import portal.library.ResourceContents;
import portal.library.ResourceFile;
import portal.library.ResourceVersion;
import portal.library.textbook.TextbookPart;

/** The words of a version of a resource (索引词), of its description and its files, as they are kept to find it by. */
@Dependent
public class VersionWords {

    private static final char TITLE = 'A';
    private static final char ABOUT = 'B';
    private static final char CALLED = 'C';
    private static final char CONTENT = 'D';

    @Inject
    ResourceContents contents;

    @Inject
    StoredFiles files;

    /** Those of the title alone. */
    public String ofTitle(Resource resource) {
        return new WordVector().title(resource.getTitle(), TITLE).toString();
    }

    String of(Resource resource, ResourceVersion version) {
        return words(resource, version, resource.getAuthor());
    }

    /** For readers beyond the county: the author's name is among them only where the author agreed. */
    public String given(Resource resource, ResourceVersion version) {
        return words(resource, version, resource.isAuthorNamed() ? resource.getAuthor() : "");
    }

    private String words(Resource resource, ResourceVersion version, String author) {
        var words = new WordVector()
                .title(resource.getTitle(), TITLE)
                .text(resource.getAbstract(), ABOUT);
        Optional.ofNullable(resource.getPart()).ifPresent(part -> lesson(words, part));
        var places = version.getFiles().stream().map(ResourceFile::getId).toList();
        contents.of(places).values().stream()
                .flatMap(content -> content.headings().stream().map(Heading::words))
                .forEach(heading -> words.text(heading, ABOUT));
        words.text(author, CALLED)
                .text(resource.getSubject(), CALLED)
                .text(OwnWords.of("kind", resource.getKind()), CALLED)
                .text(OwnWords.of("grade", resource.getGrade()), CALLED);
        files.all(version.getFiles().stream().map(ResourceFile::getFile).toList()).values()
                .forEach(file -> words.text(file.name(), CALLED));
        contents.bodies(places).forEach(body -> words.text(body, CONTENT));
        return words.toString();
    }

    private static void lesson(WordVector words, TextbookPart part) {
        words.title(part.getTitle(), ABOUT)
                .text(part.getTextbook().getEdition(), CALLED)
                .text(OwnWords.of("volume", part.getTextbook().getVolume()), CALLED);
    }
}
