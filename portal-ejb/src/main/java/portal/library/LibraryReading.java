package portal.library;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import portal.NotFound;
import portal.content.StoredFile;
import portal.tenancy.Within;

/** A resource of the library as the caller reads it: the newest version that reaches them. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class LibraryReading {

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    @Inject
    VersionFiles files;

    /**
     * A resource as it is read.
     *
     * @param version  the one that the caller reads
     * @param files    those of the version, in their order
     * @param original the id of what it was adapted from, where the caller may read that; not told of several
     * @param isKept   whether the caller may change it
     */
    public record Shown(
            Resource resource, ResourceVersion version, List<ShownFile> files,
            Optional<Long> original, boolean isKept) {}

    /**
     * A file's place in a version with what its bytes are.
     *
     * @param content what was found in it; empty while nobody has looked
     */
    public record ShownFile(
            ResourceFile place, StoredFile stored, Optional<FileContent> content) {}

    /** What the caller may read; also, for those who keep it, a draft or what is no longer shared. */
    public Shown show(long id) {
        var eyes = access.eyes();
        var resource = resources.get(id);
        boolean kept = access.keeps(resource);
        var version = access.read(resource, eyes)
                .or(() -> kept ? Optional.of(resource.getLatest())
                        : Optional.empty())
                .orElseThrow(() -> new NotFound("Resource"));
        return shown(resource, version, kept);
    }

    /** A certain version, for those who keep the resource. @param number from 1 */
    public Shown show(long id, int number) {
        var resource = access.kept(id);
        var version = resource.getVersions().stream()
                .filter(each -> each.getNumber() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("ResourceVersion"));
        return shown(resource, version, true);
    }

    /** Those of several that the caller reads or keeps, in the order of the ids. */
    public List<Shown> all(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var eyes = access.eyes();
        var found = resources.all(ids).stream().collect(toMap(Resource::getId, identity()));
        var versions = new LinkedHashMap<Resource, ResourceVersion>();
        ids.stream().map(found::get).filter(Objects::nonNull).forEach(one -> access.read(one, eyes)
                .or(() -> access.keeps(one) ? Optional.of(one.getLatest()) : Optional.empty())
                .ifPresent(version -> versions.put(one, version)));
        var places = files.of(versions.values());
        return versions.entrySet().stream()
                .map(one -> new Shown(one.getKey(), one.getValue(),
                        places.getOrDefault(one.getValue().getId(), List.of()),
                        Optional.empty(), access.keeps(one.getKey())))
                .toList();
    }

    /** What is told of it is read here: once the transaction is over, no row can be. */
    private Shown shown(Resource resource, ResourceVersion version, boolean isKept) {
        Optional.ofNullable(resource.getPart()).ifPresent(part -> part.getTextbook().key());
        return new Shown(resource, version, files.of(version),
                Optional.ofNullable(resource.getAdaptedFrom())
                        .filter(from -> access.keeps(from) || access.read(from).isPresent())
                        .map(Resource::getId),
                isKept);
    }
}
