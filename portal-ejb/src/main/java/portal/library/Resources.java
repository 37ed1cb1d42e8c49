package portal.library;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.school.RowsOfSchools;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;
import portal.tenancy.CountyEntities;
import portal.tenancy.TenantSql;

/**
 * The county's resources as stored. Whoever asks here has made sure that the caller may read them
 * ({@link ResourceAccess}).
 */
@Dependent
public class Resources {

    private static final String TABLE = "resource";

    @Inject
    EntityManager entities;

    @Inject
    CountyEntities county;

    @Inject
    RowsOfSchools rows;

    @Inject
    TenantSql sql;

    @Inject
    Event<ResourceChanged> changed;

    @Inject
    Event<ResourceGone> gone;

    public Resource get(long id) {
        return find(id).orElseThrow(() -> new NotFound("Resource"));
    }

    Optional<Resource> find(long id) {
        return entities.createNamedQuery("Resource.byId", Resource.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public ResourceVersion version(long id) {
        return county.get(ResourceVersion.class, id);
    }

    /** It is told as changed once its files are there. */
    void add(Resource resource) {
        entities.persist(resource);
        entities.flush();
    }

    /** Gives what is new its id. */
    void flush() {
        entities.flush();
    }

    /** Of two who change a resource at once, the second waits and then sees what the first did. */
    void claim(long id) {
        sql.list(row -> 0, "select from resource where id = ? for update", id);
    }

    /** The same for the resource that a request is about. */
    void claimOfRequest(long request) {
        sql.list(row -> 0, """
                select from resource where id = (select resource_id from resource_version
                    join reach_request on resource_version_id = resource_version.id
                    where reach_request.id = ?) for update""", request);
    }

    /** Claims a resource that was read before, and reads it anew; empty where it is gone. */
    Optional<Resource> claimAfresh(long id) {
        claim(id);
        entities.clear();
        return find(id);
    }

    /** Whoever saw the resource before this is told that it has changed. */
    void touched(Resource resource) {
        resource.touch();
        changed(resource);
    }

    void remove(ReachRequest request) {
        entities.remove(request);
        entities.flush();
    }

    /** Stores what was changed, and tells those who tell of it. */
    public void changed(Resource resource) {
        entities.flush();
        changed.fire(new ResourceChanged(resource.getId()));
    }

    /** Stores that a resource is there for nobody else any more, and tells those who used it. */
    void gone(Resource resource, String reason) {
        changed(resource);
        gone.fire(new ResourceGone(resource, reason));
    }

    /** Those of these ids with their versions, in no order. */
    public List<Resource> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createNamedQuery("Resource.all", Resource.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** A draft and all that hangs on it. */
    void remove(Resource draft) {
        draft.getVersions().stream()
                .flatMap(each -> each.getFiles().stream())
                .forEach(entities::remove);
        entities.flush();
        draft.getVersions().forEach(entities::remove);
        entities.flush();
        entities.remove(draft);
        entities.flush();
    }

    void remove(ResourceFile file) {
        file.getResourceVersion().remove(file);
        entities.remove(file);
        entities.flush();
    }

    ResourceFile file(long id) {
        return county.get(ResourceFile.class, id);
    }

    void add(ReachRequest request) {
        entities.persist(request);
        entities.flush();
    }

    ReachRequest request(long id) {
        return county.get(ReachRequest.class, id);
    }

    /** Those that nobody has decided, the oldest first. */
    List<ReachRequest> openRequests() {
        return entities.createNamedQuery("ReachRequest.open", ReachRequest.class).getResultList();
    }

    /** The newest first. */
    List<ReachRequest> requests(Resource resource) {
        return entities.createNamedQuery("ReachRequest.ofResource", ReachRequest.class)
                .setParameter("resource", resource)
                .getResultList();
    }

    /** Those of all of them, the newest first. */
    List<ReachRequest> requests(Collection<Resource> all) {
        return all.isEmpty() ? List.of()
                : entities.createNamedQuery("ReachRequest.ofResources", ReachRequest.class)
                        .setParameter("resources", all)
                        .getResultList();
    }

    /** The files of several versions, each version's in their order. */
    List<ResourceFile> files(Collection<ResourceVersion> versions) {
        return versions.isEmpty() ? List.of()
                : entities.createNamedQuery("ResourceFile.ofVersions", ResourceFile.class)
                        .setParameter("versions", versions)
                        .getResultList();
    }

    Optional<ReachRequest> openRequest(Resource resource) {
        return requests(resource).stream().filter(ReachRequest::isOpen).findFirst();
    }

    /** Those that somebody brought, the newest first. */
    List<Resource> madeBy(String user) {
        return entities.createNamedQuery("Resource.madeBy", Resource.class)
                .setParameter("by", user)
                .getResultList();
    }

    /** Those of a school, drafts included, the newest first. */
    List<Resource> ofSchool(long school) {
        return entities.createNamedQuery("Resource.ofSchool", Resource.class)
                .setParameter("school", school)
                .getResultList();
    }

    /** The ids of those that somebody beyond their makers reads, the newest first. */
    public List<Long> shared() {
        return sql.list(row -> row.getLong(1), """
                select id from resource
                where described_at is not null and withdrawn_at is null and taken_down_at is null
                    and exists (select from resource_version v where v.tenant_id = resource.tenant_id
                        and v.resource_id = resource.id
                        and v.read_to >= case when school_id is null then 0 else 1 end)
                order by id desc""");
    }

    /** Those that the bureau looked at and that were described since, the oldest first. */
    List<Resource> describedAnew() {
        return entities.createNamedQuery("Resource.describedAnew", Resource.class).getResultList();
    }

    void merged(@Observes SchoolsMerged schools) {
        rows.follow(TABLE, schools);
    }

    void parted(@Observes SchoolsParted schools) {
        rows.comeBack(TABLE, schools);
    }
}
