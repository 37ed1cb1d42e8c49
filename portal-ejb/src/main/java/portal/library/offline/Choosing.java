package portal.library.offline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.content.FileType;
import portal.content.Purpose;
import portal.content.StoredFiles;
import portal.library.LibraryReading.ShownFile;
import portal.library.Resource;
import portal.library.ResourceAccess;
import portal.library.ResourceVersion;
import portal.library.Resources;
import portal.library.VersionFiles;
import portal.library.offline.PackageContents.Packed;

/** What of chosen resources goes into a package: the versions that the caller reads at this moment. */
@Dependent
class Choosing {

    /** What packages are kept for. */
    static final Purpose PURPOSE =
            new Purpose("library-package", 1L << 40, EnumSet.of(FileType.ZIP));

    private static final int MEGABYTE_SHIFT = 20;

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    @Inject
    VersionFiles files;

    @Inject
    StoredFiles stored;

    @Inject
    PackageSettings settings;

    PackageContents of(String name, List<Long> ids) {
        var chosen = ids.stream().distinct().limit(settings.mostResources() + 1L).toList();
        var eyes = access.eyes();
        var found = resources.all(chosen).stream()
                .collect(Collectors.toMap(Resource::getId, Function.identity()));
        var versions = chosen.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(one -> access.read(one, eyes))
                .flatMap(Optional::stream)
                .toList();
        return contents(name, versions, chosen.size());
    }

    private PackageContents contents(String name, List<ResourceVersion> versions, int chosen) {
        var their = versions.isEmpty() ? Map.<Long, List<ShownFile>>of()
                : files.of(versions);
        return new PackageContents(name, versions.stream()
                .map(version -> new Packed(version,
                        their.getOrDefault(version.getId(), List.of()).stream()
                                .filter(file -> file.stored() != null)
                                .toList()))
                .toList(), chosen - versions.size());
    }

    /** Whether nothing but their being too many or too large stands against packing them. */
    void requirePackable(PackageContents contents) {
        if (contents.packed().isEmpty()) {
            throw new RuleViolation("package.nothing");
        }
        if (contents.packed().size() > settings.mostResources()) {
            throw new RuleViolation("package.too-many", settings.mostResources());
        }
        if (contents.bytes() > settings.mostBytes()) {
            throw new RuleViolation("package.too-large", megabytes(contents.bytes()),
                    megabytes(settings.mostBytes()));
        }
        stored.requireRoom(PURPOSE, contents.bytes());
    }

    private static long megabytes(long bytes) {
        return (bytes + (1L << MEGABYTE_SHIFT) - 1) >> MEGABYTE_SHIFT;
    }
}
