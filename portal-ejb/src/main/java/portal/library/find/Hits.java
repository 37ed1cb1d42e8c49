package portal.library.find;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.library.ResourceAccess.Eyes;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.tenancy.TenantSql;

/** Which versions are found, among those that somebody reads; the first thousand and one. */
@Dependent
class Hits {

    /** Who finds more narrows the search. */
    static final int MOST = 1_000;

    /** How far the caller stands from a version; the same in the function of the database. */
    static final String READ = """
            case when i.school_id = any (?) or ? and i.school_id is null then 0
                when ? or i.school_id = any (?) then 1 else 2 end between i.read_from and i.read_to""";

    private static final String COLUMNS = """
            select i.id, i.resource_id, i.school_id, i.subject, i.grade, i.stage, i.kind, i.textbook_id,
                i.textbook_part_id, i.shared_at, """;

    @Inject
    TenantSql sql;

    /** What narrows a search further, as the database knows it; null for any. */
    private record Narrowed(Long[] textbooks, Long[] parts) {}

    /** By the words, as near as anything is; empty where nothing is typed to be looked up. */
    List<Hit> byWords(Typed typed, Closeness closeness, ResourceFilter by, Eyes eyes) {
        var narrowed = narrowed(by);
        return sql.list(Hits::hit, COLUMNS + """
                found.rank from library_search(
                    ?::tsquery, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) found
                join resource_index i on i.id = found.id""",
                typed.query(closeness), ids(eyes.own()), ids(eyes.partners()), eyes.isBureau(),
                by.subject(), by.grade(), name(by.stage()), name(by.kind()), narrowed.textbooks(),
                narrowed.parts(), by.school(), MOST + 1);
    }

    /** By the beginning of their titles' pinyin or its initials. */
    List<Hit> byLetters(String letters, ResourceFilter by, Eyes eyes) {
        return listed(1, "(i.pinyin ^@ ? or i.initials ^@ ?)", List.of(letters, letters), by, eyes);
    }

    /** All of them, the newest first. */
    List<Hit> all(ResourceFilter by, Eyes eyes) {
        return listed(0, "true", List.of(), by, eyes);
    }

    private List<Hit> listed(
            int rank, String condition, List<String> values, ResourceFilter by, Eyes eyes) {
        var narrowed = narrowed(by);
        var conditions = new ArrayList<>(List.of(condition, READ));
        var arguments = new ArrayList<Object>(values);
        arguments.addAll(List.of(
                ids(eyes.own()), eyes.isBureau(), eyes.isBureau(), ids(eyes.partners())));
        narrow(conditions, arguments, "i.subject = ?", by.subject());
        narrow(conditions, arguments, "i.grade = ?", by.grade());
        narrow(conditions, arguments, "i.stage = ?", name(by.stage()));
        narrow(conditions, arguments, "i.kind = ?", name(by.kind()));
        narrow(conditions, arguments, "i.textbook_id = any (?)", narrowed.textbooks());
        narrow(conditions, arguments, "i.textbook_part_id = any (?)", narrowed.parts());
        narrow(conditions, arguments, "i.school_id = ?", by.school());
        arguments.add(MOST + 1);
        return sql.list(Hits::hit, COLUMNS + rank + " as rank from resource_index i where "
                + String.join(" and ", conditions) + " order by i.shared_at desc limit ?",
                arguments.toArray());
    }

    private static void narrow(
            List<String> conditions, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
    }

    /** A unit stands for its lessons too, and a lesson also for what is for the whole of its unit. */
    private Narrowed narrowed(ResourceFilter by) {
        var textbooks = by.edition() == null ? null : sql.list(
                row -> row.getLong(1), "select id from textbook where edition = ?", by.edition());
        var parts = by.part() == null ? null : sql.list(row -> row.getLong(1), """
                select part.id from textbook_part asked
                join textbook_part part on part.textbook_id = asked.textbook_id
                    and part.unit = asked.unit
                where asked.id = ? and (asked.lesson = 0 or part.lesson in (0, asked.lesson))""",
                by.part());
        return new Narrowed(ids(textbooks), ids(parts));
    }

    /** The editions of textbooks, by id. */
    Map<Long, String> editions(List<Hit> hits) {
        return told("select id, edition from textbook where id = any (?)",
                hits.stream().map(Hit::textbook));
    }

    /** The names of their schools and of the one that is asked for, by id. */
    Map<Long, String> schools(List<Hit> hits, Long asked) {
        return told("select id, name from school where id = any (?)",
                Stream.concat(Stream.of(asked == null ? 0L : asked), hits.stream().map(Hit::school)));
    }

    private Map<Long, String> told(String query, Stream<Long> asked) {
        var ids = asked.filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty() ? Map.of() : sql.list(
                        row -> Map.entry(row.getLong(1), row.getString(2)), query,
                        (Object) ids(ids)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Long[] ids(Collection<Long> ids) {
        return ids == null ? null : ids.toArray(Long[]::new);
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                row.getLong("id"), row.getLong("resource_id"), number(row, "school_id"),
                row.getString("subject"), row.getObject("grade", Integer.class),
                Optional.ofNullable(row.getString("stage")).map(TaughtStage::valueOf).orElse(null),
                ResourceKind.valueOf(row.getString("kind")), number(row, "textbook_id"),
                number(row, "textbook_part_id"),
                row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                row.getDouble("rank"));
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
