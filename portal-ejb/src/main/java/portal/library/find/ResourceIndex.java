package portal.library.find;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import portal.library.Resource;
import portal.library.ResourceChanged;
import portal.library.ResourceVersion;
import portal.library.Resources;
import portal.library.textbook.TextbookPartsRenamed;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;
import portal.school.Spelling;
import portal.tenancy.TenantSql;

/**
 * The rows by which resources are found (资源索引), one for each version that anybody reads, kept in the
 * transaction that changes the resource: what is found is there, and what is gone is not found.
 */
@Dependent
public class ResourceIndex {

    /** After the resources themselves have followed their school. */
    private static final int AFTERWARDS = Interceptor.Priority.APPLICATION + 900;

    @Inject
    Resources resources;

    @Inject
    VersionWords words;

    @Inject
    TenantSql sql;

    void changed(@Observes ResourceChanged told) {
        sql.update("""
                delete from resource_index where resource_id = ? and id not in (
                    select version.id from resource_version version
                    join resource on resource.id = version.resource_id
                    where resource.id = ? and version.read_from is not null
                        and resource.withdrawn_at is null and resource.taken_down_at is null)""",
                told.id(), told.id());
        var resource = resources.get(told.id());
        if (resource.isAvailable()) {
            resource.getVersions().stream().filter(ResourceVersion::isRead)
                    .forEach(version -> index(resource, version));
        }
    }

    /** A version counts as new again when it is shared further. */
    private void index(Resource resource, ResourceVersion version) {
        var spelling = Spelling.of(resource.getTitle());
        sql.update("""
                insert into resource_index (id, tenant_id, version, resource_id, school_id, read_from,
                    read_to, subject, grade, stage, kind, textbook_id, textbook_part_id, shared_at,
                    pinyin, initials, title_words, words)
                select shared.id, shared.tenant_id, 1, resource.id, resource.school_id, read_from,
                    read_to, resource.subject, resource.grade, stage, kind, textbook_id,
                    textbook_part_id, now(), ?, ?, ?::tsvector, ?::tsvector
                from resource_version shared join resource on resource.id = shared.resource_id
                left join textbook_part on textbook_part.id = textbook_part_id
                where shared.id = ?
                on conflict (tenant_id, id) do update set version = resource_index.version + 1,
                    school_id = excluded.school_id, read_from = excluded.read_from,
                    read_to = excluded.read_to, subject = excluded.subject, grade = excluded.grade,
                    stage = excluded.stage, kind = excluded.kind, textbook_id = excluded.textbook_id,
                    textbook_part_id = excluded.textbook_part_id, pinyin = excluded.pinyin,
                    initials = excluded.initials, title_words = excluded.title_words,
                    words = excluded.words,
                    shared_at = case when excluded.read_to > resource_index.read_to
                        then excluded.shared_at else resource_index.shared_at end""",
                spelling.full(), spelling.initials(),
                words.ofTitle(resource), words.of(resource, version), version.getId());
    }

    /** What is described by a unit or lesson is found by its title. */
    void renamed(@Observes TextbookPartsRenamed told) {
        sql.list(row -> row.getLong(1), "select id from resource where textbook_part_id = any (?)",
                        (Object) told.parts().toArray(Long[]::new))
                .forEach(id -> changed(new ResourceChanged(id)));
    }

    void merged(@Observes @Priority(AFTERWARDS) SchoolsMerged schools) {
        follow(List.of(schools.kept(), schools.gone()));
    }

    void parted(@Observes @Priority(AFTERWARDS) SchoolsParted schools) {
        follow(List.of(schools.kept(), schools.back()));
    }

    private void follow(List<Long> schools) {
        sql.update("""
                update resource_index set school_id = resource.school_id, version = resource_index.version + 1
                from resource where resource.id = resource_id
                    and resource_index.school_id = any (?)
                    and resource_index.school_id is distinct from resource.school_id""",
                (Object) schools.toArray(Long[]::new));
    }
}
