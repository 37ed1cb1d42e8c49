package portal.library.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** The rows of the catalogue that the county has written (本县公开条目), and what it leaves behind where it takes one back. */
@Dependent
class OwnEntries {

    /** What an entry says; each the copy of what the resource says now. */
    private static final String SAID = """
            number, given_to, title, summary, kind, stage, grade, subject, edition, volume, unit, lesson,
            author, licence, source, county, school, title_words, words""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /**
     * Writes what others read of a resource; it counts as changed where that differs from what they
     * read before.
     *
     * @param version the id of the one that they read
     * @param to      as {@link GivenTo} tells it
     * @return the id of the entry, which it keeps
     */
    long publish(long version, String to, String county, String titleWords, String words) {
        var before = standing(version).map(Taken::givenTo);
        sql.update("""
                insert into catalogue_entry (tenant_id, resource_id, %1$s)
                select r.tenant_id, r.id, v.number, ?, r.title, r.abstract, r.kind, r.stage, r.grade,
                    r.subject, coalesce(book.edition, ''), book.volume, coalesce(unit.title, ''),
                    case when part.lesson > 0 then part.title else '' end,
                    case when r.author_named then r.author else '' end, r.licence, r.source, ?,
                    coalesce(school.name, ''), ?::tsvector, ?::tsvector
                from resource_version v join resource r on r.id = v.resource_id
                left join school on school.id = r.school_id
                left join textbook_part part on part.id = r.textbook_part_id
                left join textbook book on book.id = part.textbook_id
                left join textbook_part unit on unit.textbook_id = part.textbook_id
                    and unit.unit = part.unit and unit.lesson = 0
                where v.id = ?
                on conflict (tenant_id, resource_id) do update set (%1$s) = row (%2$s),
                    version = catalogue_entry.version + 1,
                    changed_at = date_trunc('second', clock_timestamp()),
                    published_at = case when catalogue_entry.withdrawn_at is null
                        then catalogue_entry.published_at
                        else date_trunc('second', clock_timestamp()) end,
                    withdrawn_at = null
                where catalogue_entry.withdrawn_at is not null
                    or (%3$s) is distinct from (%2$s)""".formatted(
                        SAID, SAID.replaceAll("(\\w+)", "excluded.$1"),
                        SAID.replaceAll("(\\w+)", "catalogue_entry.$1")),
                to, county, titleWords, words, version);
        long entry = sql.list(row -> row.getLong("id"), """
                select catalogue_entry.id from catalogue_entry
                join resource_version v on v.resource_id = catalogue_entry.resource_id
                where catalogue_entry.tenant_id = ? and v.id = ?""", tenant.code(), version).get(0);
        before.ifPresent(given -> narrow(entry, given, to));
        unbury(entry, to);
        return entry;
    }

    /**
     * Leaves the words of an entry that stands, while the resource's own wait for the bureau, and says who
     * reads it and in which version.
     *
     * @param isAuthorNamed whether the author still agrees to be named
     * @return empty where none stands that may stay: there is none, or it names an author who does not agree
     */
    Optional<Long> keep(long version, String to, boolean isAuthorNamed) {
        var before = standing(version)
                .filter(entry -> isAuthorNamed || !entry.isNamed());
        before.ifPresent(entry -> {
            sql.update("""
                    update catalogue_entry set number = v.number, given_to = ?,
                        version = catalogue_entry.version + 1,
                        changed_at = date_trunc('second', clock_timestamp())
                    from resource_version v
                    where catalogue_entry.tenant_id = ? and catalogue_entry.id = ? and v.id = ?
                        and (catalogue_entry.number, given_to) is distinct from (v.number, ?)""",
                    to, tenant.code(), entry.id(), version, to);
            narrow(entry.id(), entry.givenTo(), to);
            unbury(entry.id(), to);
        });
        return before.map(Taken::id);
    }

    private Optional<Taken> standing(long version) {
        return sql.list(OwnEntries::taken, """
                select catalogue_entry.id, given_to, author from catalogue_entry
                join resource_version v on v.resource_id = catalogue_entry.resource_id
                where catalogue_entry.tenant_id = ? and v.id = ? and withdrawn_at is null""",
                tenant.code(), version).stream().findFirst();
    }

    /** Those who read it no more are left word that it has gone. */
    private void narrow(long entry, String given, String to) {
        if (!given.equals(to) && !GivenTo.ALL.equals(to)) {
            bury(entry, given, "");
        }
    }

    private void unbury(long entry, String to) {
        sql.update("""
                delete from catalogue_tombstone
                where tenant_id = ? and entry_id = ? and (given_to = ? or ? = 'ALL')""",
                tenant.code(), entry, to, to);
    }

    /** Its files are others than before. */
    void touch(long entry) {
        sql.update("""
                update catalogue_entry set version = version + 1,
                    changed_at = date_trunc('second', clock_timestamp())
                where tenant_id = ? and id = ?""", tenant.code(), entry);
    }

    /**
     * Takes an entry back.
     *
     * @param because what those are told who took it; may be empty
     * @return the id of the entry that the resource had; empty where others did not read it
     */
    Optional<Long> withdraw(long resource, String because) {
        var taken = sql.list(OwnEntries::taken, """
                update catalogue_entry set version = version + 1,
                    changed_at = date_trunc('second', clock_timestamp()),
                    withdrawn_at = date_trunc('second', clock_timestamp())
                where tenant_id = ? and resource_id = ? and withdrawn_at is null
                returning id, given_to, author""", tenant.code(), resource).stream().findFirst();
        taken.ifPresent(entry -> bury(entry.id(), entry.givenTo(), because));
        explain(resource, because);
        return taken.map(Taken::id);
    }

    /** Those too are told why who lost it before, since it was given to fewer by then. */
    private void explain(long resource, String because) {
        if (because.isEmpty()) {
            return;
        }
        sql.list(row -> new Grave(row.getLong("entry_id"), row.getString("given_to"),
                        row.getObject("gone_at", OffsetDateTime.class)), """
                delete from catalogue_tombstone using catalogue_entry e
                where catalogue_tombstone.tenant_id = ? and e.tenant_id = catalogue_tombstone.tenant_id
                    and e.id = entry_id and e.resource_id = ? and e.withdrawn_at is not null and because <> ?
                returning entry_id, catalogue_tombstone.given_to, gone_at""",
                tenant.code(), resource, because).forEach(grave -> sql.update("""
                insert into catalogue_tombstone (tenant_id, entry_id, given_to, gone_at, because)
                values (?, ?, ?, ?, ?)""",
                tenant.code(), grave.entry(), grave.givenTo(), grave.goneAt(), because));
    }

    private record Grave(long entry, String givenTo, OffsetDateTime goneAt) {}

    private record Taken(long id, String givenTo, boolean isNamed) {}

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(row.getLong("id"), row.getString("given_to"),
                !row.getString("author").isEmpty());
    }

    private void bury(long entry, String given, String because) {
        sql.update("""
                insert into catalogue_tombstone (tenant_id, entry_id, given_to, because)
                values (?, ?, ?, ?)""", tenant.code(), entry, given, because);
    }

    /** The resource that an entry is of; empty for another county's. */
    Optional<Long> resource(EntryKey key) {
        return key.county().equals(tenant.code())
                ? sql.list(row -> row.getLong(1), """
                        select resource_id from catalogue_entry where tenant_id = ? and id = ?""",
                        key.county(), key.id()).stream().findFirst()
                : Optional.empty();
    }

    /** The resources given for one of these units or lessons, or for a lesson below one. */
    List<Long> resourcesFor(List<Long> parts) {
        return sql.list(row -> row.getLong(1), """
                select distinct resource.id
                from catalogue_entry entry join resource on resource.id = entry.resource_id
                join textbook_part part on part.id = resource.textbook_part_id
                join textbook_part called on called.textbook_id = part.textbook_id
                    and called.unit = part.unit and called.lesson in (0, part.lesson)
                where entry.tenant_id = ? and entry.withdrawn_at is null and called.id = any (?)
                order by resource.id""", tenant.code(), parts.toArray(Long[]::new));
    }

    void callSchools() {
        sql.update("""
                update catalogue_entry entry set school = coalesce(school.name, ''),
                    version = entry.version + 1, changed_at = date_trunc('second', clock_timestamp())
                from resource left join school on school.id = resource.school_id
                where entry.tenant_id = ? and entry.withdrawn_at is null
                    and resource.id = entry.resource_id
                    and entry.school is distinct from coalesce(school.name, '')""", tenant.code());
    }

    void callCounty(String name) {
        sql.update("""
                update catalogue_entry set county = ?, version = version + 1,
                    changed_at = date_trunc('second', clock_timestamp())
                where tenant_id = ? and withdrawn_at is null and county <> ?""",
                name, tenant.code(), name);
    }
}
