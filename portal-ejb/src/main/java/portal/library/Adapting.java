package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.NotFound;
import portal.content.FileOwner;
import portal.content.StoredFile;
import portal.content.StoredFiles;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.school.School;
import portal.tenancy.CountyEntities;
import portal.tenancy.Within;

/** Goes on from what somebody else made (改编): a draft of one's own whose descent stays known. */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class Adapting {

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    @Inject
    ResourceContents contents;

    @Inject
    ResourceInspection inspection;

    @Inject
    SchoolRooms rooms;

    @Inject
    StoredFiles files;

    @Inject
    CountyEntities county;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /**
     * Makes a draft at the caller's school with the files that the caller reads.
     *
     * @return its id
     */
    @Deed("library.adapt")
    public long adapt(long id) {
        var from = access.read(id).orElseThrow(() -> new NotFound("Resource"));
        var by = caller.get();
        var school = by.school().map(one -> county.get(School.class, one)).orElse(null);
        var adapted = Resource.adapted(
                from.getResource(), school, by.getDisplayName(), by.getName());
        resources.add(adapted);
        deed.on("Resource", adapted.getId());
        deed.detail("from", id);
        var version = adapted.getLatest();
        var owner = FileOwner.of(ResourceVersion.KIND, version.getId());
        for (ResourceFile file : from.getFiles()) {
            var also = version.add(files.keepAlso(file.getFile(), owner));
            resources.flush();
            contents.keepAlso(file.getId(), also.getId());
        }
        resources.changed(adapted);
        rooms.requireKept(school, files.all(from.getFiles().stream().map(ResourceFile::getFile).toList())
                .values().stream().mapToLong(StoredFile::size).sum());
        inspection.ask(adapted);
        return adapted.getId();
    }
}
