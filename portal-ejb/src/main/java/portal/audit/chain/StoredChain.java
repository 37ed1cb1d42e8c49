package portal.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import portal.audit.chain.ChainFault.Kind;
import portal.tenancy.Sql;

/** A tenant's chain as it lies in the database, read a page at a time however long it is. */
public final class StoredChain {

    private static final int PAGE = 2_000;

    private static final String HEADS = """
            select tenant_id, first_number, number, hash,
                (extract(epoch from at) * 1000000)::bigint as at_micros, kid, signature
            from audit_head""";

    private final Sql sql;
    private final String tenant;

    public StoredChain(Sql sql, String tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** The last signed end, if anything was sealed yet. */
    public Optional<Head> head() {
        return sql.list(StoredChain::head,
                HEADS + " where tenant_id = ? order by number desc limit 1", tenant)
                .stream().findFirst();
    }

    /** What stands for the rows that were retired, if any were. */
    public Optional<Checkpoint> checkpoint() {
        return sql.list(row -> new Checkpoint(
                row.getString("tenant_id"),
                row.getLong("number"),
                row.getString("hash"),
                row.getLong("newest_micros"),
                row.getLong("at_micros"),
                row.getString("kid"),
                row.getString("signature")), """
                select tenant_id, number, hash, kid, signature,
                    (extract(epoch from newest_at) * 1000000)::bigint as newest_micros,
                    (extract(epoch from at) * 1000000)::bigint as at_micros
                from audit_checkpoint where tenant_id = ? order by number desc limit 1""", tenant)
                .stream().findFirst();
    }

    /** Walks along all of it. What is appended meanwhile is left to the next walk. */
    public Verdict verify(Map<String, ChainKey> keys, Optional<Head> pinned) {
        return verify(keys, pinned, Long.MAX_VALUE);
    }

    /** Walks along it up to a signed end. */
    Verdict verify(Map<String, ChainKey> keys, Optional<Head> pinned, long most) {
        var checkpoint = checkpoint();
        long from = checkpoint.map(Checkpoint::number).orElse(0L) + 1;
        long until = Math.min(most, head().map(Head::number).orElse(from - 1));
        var verdict = ChainWalk.along(new Chain(
                tenant, checkpoint.map(Checkpoint::hash).orElse(Line.NOTHING), from, checkpoint,
                links(from, until), heads(from, until), pinned, keys));
        return verdict.sound() && most == Long.MAX_VALUE
                ? new Verdict(tenant, from, verdict.until(), outside())
                : verdict;
    }

    /** The links of these numbers, in their order. */
    public Iterator<Link> links(long from, long until) {
        return new Pages<>(from, Link::number, next -> sql.list(StoredChain::link, """
                select s.number, s.form, s.hash, s.id as sealed_id, %s
                from audit_seal s
                left join audit_entry e on e.tenant_id = s.tenant_id and e.id = s.id
                where s.tenant_id = ? and s.number between ? and ?
                order by s.number limit %d""".formatted(Line.COLUMNS, PAGE), tenant, next, until));
    }

    /** The signed ends among these numbers, in their order. */
    public Iterator<Head> heads(long from, long until) {
        return new Pages<>(from, Head::number, next -> sql.list(StoredChain::head,
                HEADS + " where tenant_id = ? and number between ? and ? order by number limit "
                        + PAGE, tenant, next, until));
    }

    /** What lies beside the chain: seals that no end was signed for, and rows that are in none. */
    private Optional<ChainFault> outside() {
        var unsigned = sql.list(row -> row.getLong(1), """
                select min(number) from audit_seal where tenant_id = ? and number > greatest(
                    (select coalesce(max(number), 0) from audit_head where tenant_id = ?),
                    (select coalesce(max(number), 0) from audit_checkpoint where tenant_id = ?))
                having count(*) > 0""", tenant, tenant, tenant);
        if (!unsigned.isEmpty()) {
            return Optional.of(new ChainFault(tenant, unsigned.get(0), Kind.UNSIGNED_TAIL));
        }
        return sql.list(row -> row.getLong(1), """
                select min(id) from audit_entry e
                where tenant_id = ? and at < coalesce(
                        (select max(at) from audit_head where tenant_id = ?), now())
                    - interval '2 hours'
                and not exists (
                    select from audit_seal s where s.tenant_id = e.tenant_id and s.id = e.id)
                having count(*) > 0""", tenant, tenant).stream()
                .findFirst()
                .map(id -> new ChainFault(tenant, id, Kind.NOT_SEALED));
    }

    private static Link link(ResultSet row) throws SQLException {
        row.getLong("id");
        var line = row.wasNull() ? null : Line.read(row);
        return new Link(row.getLong("number"), row.getInt("form"), row.getString("hash"), line);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getString("tenant_id"),
                row.getLong("first_number"),
                row.getLong("number"),
                row.getString("hash"),
                row.getLong("at_micros"),
                row.getString("kid"),
                row.getString("signature"));
    }

    /** What is numbered, fetched by pages; a page's last number says where the next begins. */
    private static final class Pages<T> implements Iterator<T> {

        private final ToLongFunction<T> number;
        private final LongFunction<List<T>> page;
        private Iterator<T> fetched;
        private long next;
        private boolean more = true;

        Pages(long from, ToLongFunction<T> number, LongFunction<List<T>> page) {
            this.number = number;
            this.page = page;
            next = from;
            fetched = List.<T>of().iterator();
        }

        @Override
        public boolean hasNext() {
            if (!fetched.hasNext() && more) {
                var items = page.apply(next);
                more = items.size() == PAGE;
                fetched = items.iterator();
                if (!items.isEmpty()) {
                    next = number.applyAsLong(items.get(items.size() - 1)) + 1;
                }
            }
            return fetched.hasNext();
        }

        @Override
        public T next() {
            hasNext();
            return fetched.next();
        }
    }
}
