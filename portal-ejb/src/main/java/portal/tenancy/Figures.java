package portal.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The county's figures (政策参数) as they came into force: each with its clause, where it comes from,
 * and since when. A figure is never overwritten; another one follows it.
 */
@Dependent
public class Figures {

    private static final String IN_FORCE = """
            select distinct on (key)
                key, value, since, origin, profile, document, clause_zh, clause_en
            from figure where since <= ? order by key, since desc, id desc""";

    @Inject
    TenantSql sql;

    /**
     * A figure in force.
     *
     * @param key       its policy key
     * @param value     as it is written
     * @param origin    who sets it
     * @param profile   the adopted profile that does, if one does
     * @param document  the document and section of its clause
     * @param since     the first day on which it is in force
     */
    public record InForce(
            String key,
            String value,
            LocalDate since,
            String origin,
            String profile,
            String document,
            String clauseZh,
            String clauseEn) {}

    /** What is in force on the day, by key. What is not here is not demanded. */
    public List<InForce> on(LocalDate day) {
        return latest(day).stream().filter(figure -> figure.value() != null).toList();
    }

    /** The one figure, read as its key reads it; empty where it is not demanded on that day. */
    public <T> Optional<T> figure(PolicyKey<T> key, LocalDate day) {
        return on(day).stream()
                .filter(figure -> figure.key().equals(key.code()))
                .findFirst()
                .map(figure -> key.read(figure.value()));
    }

    /** The last row of every key by that day, those included that say "no longer demanded". */
    List<InForce> latest(LocalDate day) {
        return sql.list(Figures::inForce, IN_FORCE, day);
    }

    private static InForce inForce(ResultSet row) throws SQLException {
        return new InForce(
                row.getString("key"),
                row.getString("value"),
                row.getObject("since", LocalDate.class),
                row.getString("origin"),
                row.getString("profile"),
                row.getString("document"),
                row.getString("clause_zh"),
                row.getString("clause_en"));
    }
}
