package portal.audit;

import static portal.JsonDocuments.JSON;

import java.util.Map;
import javax.sql.DataSource;
import portal.deed.Actor;
import portal.tenancy.Sql;

/**
 * How an entry becomes a row. Number and time are the database's own: nobody who may append can
 * choose them.
 */
final class EntryWriting {

    static final String INSERT = """
            insert into audit_entry (tenant_id, actor, roles, session, address, channel,
                deed, subject_kind, subject, result, reason, details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final int NAME = 200;
    private static final int DETAIL = 1_000;
    private static final char UNREADABLE = '\uFFFD';

    private EntryWriting() {}

    static void write(DataSource database, Entry entry, Actor actor) {
        new Sql(database).update(INSERT, row(entry, actor));
    }

    static Object[] row(Entry entry, Actor actor) {
        return new Object[] {
            entry.tenant(),
            storable(entry.by() == null ? actor.name() : entry.by(), NAME),
            storable(String.join(",", actor.roles()), DETAIL),
            storable(actor.session(), NAME),
            storable(actor.address(), NAME),
            actor.channel().name(),
            storable(entry.deed(), NAME),
            storable(entry.subjectKind(), NAME),
            storable(entry.subject(), NAME),
            entry.result().name(),
            storable(entry.reason(), NAME),
            json(entry.details())
        };
    }

    private static String json(Map<String, Object> details) {
        var json = JSON.createObjectBuilder();
        details.forEach((name, value) -> {
            if (value instanceof Integer || value instanceof Long) {
                json.add(name, ((Number) value).longValue());
            } else if (value instanceof Boolean yes) {
                json.add(name, yes);
            } else {
                json.add(name, storable(String.valueOf(value), DETAIL));
            }
        });
        return json.build().toString();
    }

    /**
     * The text as the database can keep it: of bounded length, and without the one character and the
     * halves of characters that it refuses, by which a deed could otherwise be kept off the record.
     */
    static String storable(String text, int longest) {
        if (text == null) {
            return null;
        }
        var kept = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(point -> point == 0
                        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                        ? UNREADABLE : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
