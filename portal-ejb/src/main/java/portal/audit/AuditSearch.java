package portal.audit;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import portal.audit.chain.ChainKey;
import portal.audit.chain.Checkpoint;
import portal.audit.chain.ExportHeader;
import portal.audit.chain.ExportWriter;
import portal.audit.chain.Head;
import portal.audit.chain.Line;
import portal.audit.chain.StoredChain;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

/** One tenant's record as it is read, in the caller's transaction. */
final class AuditSearch {

    /** The deed of a verification, by which the last one is found. */
    static final String VERIFY = "audit.verify";

    private final Sql sql;
    private final String tenant;
    private final StoredChain chain;

    AuditSearch(Sql sql, String tenant) {
        this.sql = sql;
        this.tenant = tenant;
        chain = new StoredChain(sql, tenant);
    }

    StoredChain chain() {
        return chain;
    }

    AuditPage find(AuditFilter filter, int first, int most) {
        var where = new Where(tenant, filter);
        long total = sql.list(row -> row.getLong(1),
                "select count(*) from audit_entry e where " + where, where.arguments()).get(0);
        var entries = sql.list(AuditSearch::recorded, """
                select %s, s.number from audit_entry e
                left join audit_seal s on s.tenant_id = e.tenant_id and s.id = e.id
                where %s order by e.at desc, e.id desc limit %d offset %d"""
                .formatted(Line.COLUMNS, where, most, first), where.arguments());
        return new AuditPage(entries, total);
    }

    private static AuditPage.Recorded recorded(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new AuditPage.Recorded(Line.read(row),
                number == 0 ? OptionalLong.empty() : OptionalLong.of(number));
    }

    AuditState state() {
        long waiting = sql.list(row -> row.getLong(1), """
                select count(*) from audit_entry e
                where e.tenant_id = ? and e.at > now() - interval '1 day' and not exists (
                    select from audit_seal s where s.tenant_id = e.tenant_id and s.id = e.id)""",
                tenant).get(0);
        var verification = sql.list(Line::read, """
                select %s from audit_entry e where e.tenant_id = ? and e.deed = ?
                order by e.at desc limit 1""".formatted(Line.COLUMNS), tenant, VERIFY);
        return new AuditState(
                chain.head(), waiting, chain.checkpoint(), verification.stream().findFirst());
    }

    /** Writes the rounds of sealing that hold anything of these days; how many rows that were. */
    long export(LocalDate from, LocalDate until, ChainKey key, Map<String, ChainKey> keys, Writer out)
            throws IOException {
        var header = header(from, until).signed(key);
        new ExportWriter(out).write(chain, header, keys);
        return header.last() - header.first() + 1;
    }

    private ExportHeader header(LocalDate from, LocalDate until) {
        var numbers = sql.list(row -> new long[] {row.getLong(1), row.getLong(2)}, """
                select min(s.number), max(s.number) from audit_entry e
                join audit_seal s on s.tenant_id = e.tenant_id and s.id = e.id
                where e.tenant_id = ? and e.at >= ? and e.at < ?""",
                tenant, startOf(from), startOf(until.plusDays(1))).get(0);
        long first = round(numbers[0]).map(Head::first).orElse(beginning());
        long last = round(numbers[1]).map(Head::number).orElse(first - 1);
        return new ExportHeader(tenant, first, last, before(first),
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()), null, null);
    }

    /** The round of sealing that the number belongs to. */
    private Optional<Head> round(long number) {
        return number == 0
                ? Optional.empty()
                : Optional.of(chain.heads(number, Long.MAX_VALUE).next());
    }

    private long beginning() {
        return chain.checkpoint().map(Checkpoint::number).orElse(0L) + 1;
    }

    /** The hash that the link of that number rests on. */
    private String before(long number) {
        if (number == beginning()) {
            return chain.checkpoint().map(Checkpoint::hash).orElse(Line.NOTHING);
        }
        return chain.links(number - 1, number - 1).next().hash();
    }

    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(NationalTime.ZONE).toOffsetDateTime();
    }

    /** The conditions of a filter, with the arguments in their order. */
    private static final class Where {

        private final StringBuilder text = new StringBuilder("e.tenant_id = ?");
        private final List<Object> arguments = new ArrayList<>();

        Where(String tenant, AuditFilter filter) {
            arguments.add(tenant);
            filter.from().ifPresent(day -> and("e.at >= ?", startOf(day)));
            filter.until().ifPresent(day -> and("e.at < ?", startOf(day.plusDays(1))));
            filter.person().ifPresent(name -> contains("e.actor", name));
            filter.deed().ifPresent(deed -> and("e.deed = ?", deed));
            filter.subject().ifPresent(key -> contains("e.subject", key));
            filter.result().ifPresent(result -> and("e.result = ?", result.name()));
            filter.address().ifPresent(address -> contains("e.address", address));
        }

        private void contains(String column, String part) {
            and("position(lower(?) in lower(" + column + ")) > 0",
                    EntryWriting.storable(part, EntryWriting.NAME));
        }

        private void and(String condition, Object argument) {
            text.append(" and ").append(condition);
            arguments.add(argument);
        }

        Object[] arguments() {
            return arguments.toArray();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
