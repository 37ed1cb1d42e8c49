package portal.audit.chain;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.tenancy.Sql;

/**
 * How a tenant's chain grows at its end and is retired from its beginning, in the caller's transaction.
 * Whoever appends to the record waits for none of it.
 */
public final class ChainGrowth {

    private static final int ROUND = 5_000;

    private final Sql sql;
    private final String tenant;
    private final StoredChain stored;
    private final Clock clock;

    public ChainGrowth(Sql sql, String tenant) {
        this(sql, tenant, Clock.systemUTC());
    }

    ChainGrowth(Sql sql, String tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
        stored = new StoredChain(sql, tenant);
    }

    /**
     * Seals the rows that are in no chain yet, as many as one round takes.
     *
     * @param everything whether to look for rows older than a day as well
     * @return the signed end; nothing if there was nothing to seal, or another node is at it
     */
    public Optional<Head> seal(ChainKey key, boolean everything) {
        if (!alone()) {
            return Optional.empty();
        }
        var lines = unsealed(everything);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var last = last();
        long number = last.number();
        String hash = last.hash();
        var numbers = new Long[lines.size()];
        var ids = new Long[lines.size()];
        var hashes = new String[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            hash = lines.get(i).hash(hash, ++number);
            numbers[i] = number;
            ids[i] = lines.get(i).id();
            hashes[i] = hash;
        }
        sql.update("""
                insert into audit_seal (tenant_id, number, id, form, hash)
                select ?, number, id, ?, hash
                from unnest(?::bigint[], ?::bigint[], ?::text[]) as sealed (number, id, hash)""",
                tenant, Line.FORM, numbers, ids, hashes);
        var head = new Head(tenant, last.number() + 1, number, hash, now(), null, null).signed(key);
        sql.update("""
                insert into audit_head (tenant_id, first_number, number, hash, at, kid, signature)
                values (?, ?, ?, ?, ?, ?, ?)""",
                tenant, head.first(), head.number(), head.hash(), time(head.at()), head.kid(),
                head.signature());
        return Optional.of(head);
    }

    /** Whether so much has grown old that retiring it is worth a checkpoint: a month's worth. */
    public boolean isRetirable(int months) {
        return retirable(months + 1).isPresent();
    }

    /**
     * Retires what was sealed longer ago than that many months, and puts a checkpoint in its place.
     * A beginning that is not sound stays, so that what was done to it can still be seen.
     */
    public Optional<ChainFault> retire(ChainKey key, Map<String, ChainKey> keys, int months) {
        if (months < ChainWalk.MONTHS) {
            throw new IllegalArgumentException("kept at least " + ChainWalk.MONTHS + " months");
        }
        var end = retirable(months);
        if (end.isEmpty() || !alone()) {
            return Optional.empty();
        }
        var verdict = stored.verify(keys, Optional.empty(), end.get().number());
        if (verdict.fault().isPresent()) {
            return verdict.fault();
        }
        long newest = sql.list(row -> row.getLong(1), """
                select (extract(epoch from max(e.at)) * 1000000)::bigint
                from audit_entry e join audit_seal s on s.tenant_id = e.tenant_id and s.id = e.id
                where e.tenant_id = ? and s.number <= ?""", tenant, end.get().number()).get(0);
        var checkpoint = new Checkpoint(
                tenant, end.get().number(), end.get().hash(), newest, now(), null, null).signed(key);
        sql.update("""
                insert into audit_checkpoint
                    (tenant_id, number, hash, newest_at, at, kid, signature)
                values (?, ?, ?, ?, ?, ?, ?)""",
                tenant, checkpoint.number(), checkpoint.hash(), time(newest),
                time(checkpoint.at()), checkpoint.kid(), checkpoint.signature());
        sql.list(row -> row.getLong(1), "select audit_retire()");
        return Optional.empty();
    }

    /** Rows are older than the end that sealed them, so its time stands for theirs. */
    private Optional<Head> retirable(int months) {
        return sql.list(row -> row.getLong(1), """
                select number from audit_head
                where tenant_id = ? and at < now() - make_interval(months => ?, days => 1)
                order by at desc, number desc limit 1""", tenant, months).stream()
                .findFirst()
                .map(number -> stored.heads(number, number).next());
    }

    /** One node at a time; who comes second finds nothing to do. */
    private boolean alone() {
        return sql.list(row -> row.getBoolean(1),
                "select pg_try_advisory_xact_lock(hashtext('audit_seal'), hashtext(?))", tenant)
                .get(0);
    }

    private List<Line> unsealed(boolean everything) {
        String since = everything ? "" : "and e.at > now() - interval '1 day'";
        return sql.list(Line::read, """
                select %s from audit_entry e where e.tenant_id = ? %s and not exists (
                    select from audit_seal s where s.tenant_id = e.tenant_id and s.id = e.id)
                order by e.at, e.id limit %d""".formatted(Line.COLUMNS, since, ROUND), tenant);
    }

    /** Where the chain ends, or would if it were not retired to its end. */
    private Link last() {
        return sql.list(row -> new Link(row.getLong(1), Line.FORM, row.getString(2), null), """
                select number, hash from audit_seal where tenant_id = ?
                order by number desc limit 1""", tenant).stream()
                .findFirst()
                .or(() -> stored.checkpoint()
                        .map(point -> new Link(point.number(), Line.FORM, point.hash(), null)))
                .orElse(new Link(0, Line.FORM, Line.NOTHING, null));
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private static OffsetDateTime time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
