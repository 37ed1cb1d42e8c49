package portal.library.catalogue;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import portal.content.GivenFile;
import portal.content.GivenFiles;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.textbook.Volume;
import portal.tenancy.TenantSql;

/**
 * The catalogue as the caller's county reads it; which entries that are, the database says. Asks for no
 * rights.
 */
@Dependent
class CatalogueRows {

    private static final String COLUMNS = """
            tenant_id, id, number, given_to, title, summary, kind, stage, grade, subject, edition,
            volume, unit, lesson, author, licence, source, county, school, published_at, changed_at""";

    private static final String ENTRIES = """
            select tenant_id, id, changed_at from catalogue_entry where withdrawn_at is null
            """;

    private static final String OF_SET = """
                and kind = coalesce(?::text, kind) and (?::text is null or stage = ?::text)
            """;

    /** What is told where an entry has gone, unless it is read otherwise. */
    private static final String GONE = """
            union all
            select tenant_id, entry_id, max(gone_at) from catalogue_tombstone t
            where not exists (select from catalogue_entry e where e.tenant_id = t.tenant_id
                and e.id = t.entry_id and e.withdrawn_at is null)
            group by tenant_id, entry_id""";

    private static final String CHANGES = ENTRIES + GONE;

    @Inject
    TenantSql sql;

    @Inject
    GivenFiles files;

    Optional<CatalogueEntry> find(EntryKey key) {
        return List.copyOf(all(List.of(key)).values()).stream().findFirst();
    }

    /** Those that are there for the caller, by their keys. */
    Map<EntryKey, CatalogueEntry> all(Collection<EntryKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var given = files.of(keys.stream().map(EntryKey::files).toList());
        return sql.list(row -> entry(row, given), "select " + COLUMNS + """
                 from catalogue_entry join unnest(?::text[], ?::bigint[]) asked (owner, entry)
                    on tenant_id = asked.owner::bpchar and id = asked.entry
                where withdrawn_at is null""",
                keys.stream().map(EntryKey::county).toArray(String[]::new),
                keys.stream().map(EntryKey::id).toArray(Long[]::new)).stream()
                .collect(toMap(CatalogueEntry::key, entry -> entry));
    }

    /** Those that were published last, the newest first. */
    List<CatalogueEntry> newest(int most) {
        var keys = sql.list(row -> key(row), """
                select tenant_id, id from catalogue_entry where withdrawn_at is null
                order by published_at desc, tenant_id, id limit ?""", most);
        var entries = all(keys);
        return keys.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    /** One change of the catalogue, before its entry is read. */
    private record Change(EntryKey key, Instant at) {}

    List<Harvested> changes(HarvestRange range, Optional<HarvestCursor> after, int most) {
        var begin = after.orElse(HarvestCursor.before(range.from()));
        var stage = range.stage().map(Enum::name).orElse(null);
        return harvested(sql.list(row -> change(row), "select * from (" + ENTRIES + OF_SET + GONE + """
                ) changed
                where changed_at between ? and ?
                    and (changed_at, tenant_id, id) > (?, ?::text::bpchar, ?)
                order by changed_at, tenant_id, id limit ?""",
                range.kind().map(Enum::name).orElse(null), stage, stage, at(range.from()),
                at(range.until()), at(begin.changedAt()), begin.key().county(), begin.key().id(),
                most));
    }

    Optional<Harvested> change(EntryKey key) {
        return harvested(sql.list(row -> change(row), "select * from (" + CHANGES + """
                ) changed
                where tenant_id = ?::text::bpchar and id = ?""",
                key.county(), key.id())).stream().findFirst();
    }

    /** When the first of what the caller may harvest changed. */
    Optional<Instant> earliest() {
        return sql.list(row -> instant(row, "first"),
                        "select min(changed_at) as first from (" + CHANGES + ") changed").stream()
                .flatMap(Optional::stream).findFirst();
    }

    /**
     * Before when all that will ever be told is told: a change is dated when it is made and seen once its
     * transaction is over, so nothing is settled since the first began that still writes.
     */
    Instant settled() {
        return sql.list(row -> instant(row, "settled"), """
                        select date_trunc('second', coalesce(min(xact_start), clock_timestamp())) as settled
                        from pg_stat_activity
                        where backend_xid is not null and datname = current_database()
                            and usename = current_user and pid <> pg_backend_pid()""").get(0)
                .orElseThrow();
    }

    private List<Harvested> harvested(List<Change> changes) {
        var entries = all(changes.stream().map(Change::key).toList());
        return changes.stream()
                .map(change -> new Harvested(change.key(), change.at(),
                        Optional.ofNullable(entries.get(change.key()))))
                .toList();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(key(row), instant(row, "changed_at").orElseThrow());
    }

    private static EntryKey key(ResultSet row) throws SQLException {
        return new EntryKey(row.getString("tenant_id"), row.getLong("id"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static CatalogueEntry entry(
            ResultSet row, Map<GivenFiles.Key, List<GivenFile>> files) throws SQLException {
        var key = key(row);
        return new CatalogueEntry(
                key, row.getInt("number"), GivenTo.audience(row.getString("given_to")),
                row.getString("title"), row.getString("summary"),
                ResourceKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("stage")).map(TaughtStage::valueOf),
                Optional.ofNullable(row.getObject("grade", Integer.class)),
                row.getString("subject"), row.getString("edition"),
                Optional.ofNullable(row.getString("volume")).map(Volume::valueOf),
                row.getString("unit"), row.getString("lesson"), row.getString("author"),
                Licence.valueOf(row.getString("licence")), row.getString("source"),
                row.getString("county"), row.getString("school"),
                instant(row, "published_at").orElseThrow(),
                instant(row, "changed_at").orElseThrow(),
                files.getOrDefault(key.files(), List.of()));
    }
}
