package portal.library.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.find.Closeness;
import portal.library.find.Typed;
import portal.tenancy.TenantSql;

/** Which entries are found, among those that the caller's county reads; the first thousand and one. */
@Dependent
class CatalogueHits {

    /** Who finds more narrows the search. */
    static final int MOST = 1_000;

    private static final String COLUMNS =
            "select e.tenant_id, e.id, kind, stage, subject, county, published_at, ";

    @Inject
    TenantSql sql;

    /** An entry that was found, with what lists are narrowed by. @param stage null for any */
    record Hit(
            EntryKey key, ResourceKind kind, TaughtStage stage, String subject, String county,
            Instant publishedAt, double rank) {}

    /** By the words, looked up past row security and read again under it. */
    List<Hit> byWords(Typed typed, Closeness closeness, CatalogueFilter by) {
        return sql.list(CatalogueHits::hit, COLUMNS + """
                found.rank from catalogue_search(?::tsquery, ?, ?, ?, ?, ?) found
                join catalogue_entry e on e.tenant_id = found.tenant_id and e.id = found.id
                where e.withdrawn_at is null""",
                typed.query(closeness), name(by.kind()), name(by.stage()), by.subject(),
                by.county(), MOST + 1);
    }

    /** All of them, the newest first. */
    List<Hit> all(CatalogueFilter by) {
        var conditions = new ArrayList<>(List.of("withdrawn_at is null"));
        var arguments = new ArrayList<Object>();
        narrow(conditions, arguments, "kind = ?", name(by.kind()));
        narrow(conditions, arguments, "stage = ?", name(by.stage()));
        narrow(conditions, arguments, "subject = ?", by.subject());
        narrow(conditions, arguments, "tenant_id = ?::text::bpchar", by.county());
        arguments.add(MOST + 1);
        return sql.list(CatalogueHits::hit, COLUMNS + "0 as rank from catalogue_entry e where "
                + String.join(" and ", conditions)
                + " order by published_at desc, tenant_id, id limit ?", arguments.toArray());
    }

    private static void narrow(
            List<String> conditions, List<Object> arguments, String condition, String value) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                new EntryKey(row.getString("tenant_id"), row.getLong("id")),
                ResourceKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("stage")).map(TaughtStage::valueOf).orElse(null),
                row.getString("subject"), row.getString("county"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getDouble("rank"));
    }
}
