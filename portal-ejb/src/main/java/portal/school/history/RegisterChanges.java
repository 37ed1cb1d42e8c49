package portal.school.history;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/**
 * What changed in the county's registers: appended in the transaction of the change, however many
 * records it touches, and never written over.
 */
@Dependent
public class RegisterChanges {

    /** As many at once as fit easily into one statement. */
    private static final int AT_ONCE = 5_000;

    private static final String READ = """
            select id, kind, record_id, deed, column_name, before, after, changed_at, changed_by, reason, batch_id
            from register_change""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    @Inject
    Event<RegisterChanged> changed;

    /** Puts the changes on record under the name of whoever acts. */
    public void write(List<Change> changes, Cause cause) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            append(changes.subList(from, Math.min(from + AT_ONCE, changes.size())), cause);
        }
        if (!changes.isEmpty()) {
            changed.fire(new RegisterChanged());
        }
    }

    private void append(List<Change> changes, Cause cause) {
        sql.update("""
                insert into register_change (tenant_id, changed_by, reason, batch_id,
                    kind, record_id, deed, column_name, before, after)
                select ?, ?, ?, ?::bigint, rows.* from unnest(
                    ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[]) rows""",
                tenant.code(), actor.get().name(), cause.reason(), cause.batch(),
                texts(changes, change -> change.kind().name()),
                changes.stream().map(Change::record).toArray(Long[]::new),
                texts(changes, change -> change.deed().name()),
                texts(changes, Change::column),
                texts(changes, Change::before),
                texts(changes, Change::after));
    }

    private static String[] texts(List<Change> changes, Function<Change, String> part) {
        return changes.stream().map(part).toArray(String[]::new);
    }

    /** The history of a record, the newest first, as much of it as is asked for. */
    public List<Dated> of(Change.Kind kind, long record, int most) {
        return of(kind, List.of(record), most);
    }

    /** The same of several records that are one. */
    public List<Dated> of(Change.Kind kind, List<Long> records, int most) {
        return sql.list(RegisterChanges::dated,
                READ + " where kind = ? and record_id = any(?) order by id desc limit ?",
                kind.name(), records.toArray(Long[]::new), most);
    }

    /** Everything that an import changed, in the order of its changes. */
    public List<Dated> ofBatch(long batch) {
        return sql.list(
                RegisterChanges::dated, READ + " where batch_id = ? order by id", batch);
    }

    /** The same of one register, by the records that it changed. */
    public Map<Long, List<Change>> ofBatch(Change.Kind kind, long batch) {
        return ofBatch(batch).stream()
                .map(Dated::change)
                .filter(change -> change.kind() == kind)
                .collect(Collectors.groupingBy(
                        Change::record, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Whether somebody changed one of the batch's records since: then the batch cannot be undone
     * without undoing that too.
     */
    public List<Dated> since(long batch) {
        return sql.list(RegisterChanges::dated, READ + """
                 later where later.batch_id is distinct from ? and exists (
                    select from register_change mine
                    where mine.batch_id = ? and mine.kind = later.kind
                        and mine.record_id = later.record_id and mine.id < later.id)
                order by later.id""", batch, batch);
    }

    /**
     * Takes the words of columns out of the records' history, and every reason that somebody gave
     * in words of their own; that something changed stays.
     */
    public void unsay(Change.Kind kind, Collection<Long> records, List<String> columns) {
        var those = records.toArray(Long[]::new);
        sql.update("""
                update register_change set before = null, after = null
                where kind = ? and record_id = any(?) and column_name = any(?)""",
                kind.name(), those, columns.toArray(String[]::new));
        sql.update("""
                update register_change set reason = null
                where kind = ? and record_id = any(?) and reason is not null""",
                kind.name(), those);
    }

    private static Dated dated(ResultSet row) throws SQLException {
        return new Dated(
                row.getLong("id"),
                new Change(
                        Change.Kind.valueOf(row.getString("kind")),
                        row.getLong("record_id"),
                        Change.Deed.valueOf(row.getString("deed")),
                        row.getString("column_name"),
                        row.getString("before"),
                        row.getString("after")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                new Cause(row.getString("reason"), row.getObject("batch_id", Long.class)));
    }
}
