package portal.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.content.ArrivedFile;
import portal.content.FileOwner;
import portal.content.StoredFiles;
import portal.identity.CurrentCaller;
import portal.school.School;
import portal.tenancy.CountyEntities;

/** How what another county gave becomes a draft of the caller's school (改编外县资源): a copy that knows its descent. */
@Dependent
public class Adopting {

    @Inject
    Resources resources;

    @Inject
    ResourceInspection inspection;

    @Inject
    StoredFiles files;

    @Inject
    SchoolRooms rooms;

    @Inject
    CountyEntities county;

    @Inject
    CurrentCaller caller;

    /**
     * What a draft begins with.
     *
     * @param from   county, school and title of the original, in one line
     * @param stage  empty for any, as grade
     * @param source where the original is from, that one included
     */
    public record Original(
            String title, String summary, String from, ResourceKind kind,
            Optional<TaughtStage> stage, Optional<Integer> grade, String subject, Licence licence,
            String source) {}

    /** Refuses what there is no room for, before a byte is copied. @param sizes of the files */
    public void expect(List<Long> sizes) {
        sizes.forEach(size -> files.requireRoom(Contributing.PURPOSE, size));
        rooms.require(caller.get().school().orElse(null),
                sizes.stream().mapToLong(Long::longValue).sum());
    }

    /** @return the id of the draft */
    public long adopt(Original original, List<ArrivedFile> arrived) {
        arrived.forEach(files::send);
        var by = caller.get();
        var school = by.school().map(one -> county.get(School.class, one)).orElse(null);
        var adopted = Resource.adopted(original, school, by.getDisplayName(), by.getName());
        resources.add(adopted);
        var version = adopted.getLatest();
        for (ArrivedFile file : arrived) {
            version.add(files.keep(file, FileOwner.of(ResourceVersion.KIND, version.getId())));
        }
        resources.changed(adopted);
        rooms.requireKept(school, arrived.stream().mapToLong(ArrivedFile::size).sum());
        inspection.ask(adopted);
        return adopted.getId();
    }
}
