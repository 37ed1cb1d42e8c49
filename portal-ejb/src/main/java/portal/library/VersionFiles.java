package portal.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.content.StoredFiles;
import portal.library.LibraryReading.ShownFile;

/** The files of versions with what their bytes are and what was found in them, for whoever may read them. */
@Dependent
public class VersionFiles {

    @Inject
    Resources resources;

    @Inject
    StoredFiles files;

    @Inject
    ResourceContents contents;

    List<ShownFile> of(ResourceVersion version) {
        return of(List.of(version)).getOrDefault(version.getId(), List.of());
    }

    /** In their order, by the id of the version. */
    public Map<Long, List<ShownFile>> of(Collection<ResourceVersion> versions) {
        var places = resources.files(versions);
        var stored = files.all(places.stream().map(ResourceFile::getFile).toList());
        var found = contents.of(places.stream().map(ResourceFile::getId).toList());
        return places.stream().collect(groupingBy(
                place -> place.getResourceVersion().getId(),
                mapping(place -> new ShownFile(place, stored.get(place.getFile()),
                        Optional.ofNullable(found.get(place.getId()))), toList())));
    }
}
