package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** The requests of the county's teachers as stored. */
@Dependent
class PersonRequests {

    private static final int LONGEST = 1_000;
    private static final int MOST_OPEN = 5;
    private static final int LISTED = 200;

    private static final String READ = """
            select request.id, staff_number, name, kind, words, asked_at, decided_at, decided_by,
                accepted, answer
            from teacher_request request join teacher on teacher.id = request.teacher_id""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    void ask(Teacher teacher, PersonRequest.Kind kind, String words) {
        if (words == null || words.isBlank()) {
            throw new RuleViolation("teacher.request-without-words");
        }
        if (words.length() > LONGEST) {
            throw new RuleViolation("teacher.request-too-long", LONGEST);
        }
        if (of(teacher).stream().filter(PersonRequest::open).count() >= MOST_OPEN) {
            throw new RuleViolation("teacher.requests-wait", MOST_OPEN);
        }
        sql.update("""
                insert into teacher_request (tenant_id, teacher_id, kind, words)
                values (?, ?, ?, ?)""",
                tenant.code(), teacher.getId(), kind.name(), words.strip());
    }

    List<PersonRequest> of(Teacher teacher) {
        return sql.list(PersonRequests::request,
                READ + " where teacher_id = ? order by request.id desc limit ?",
                teacher.getId(), LISTED);
    }

    /** Those that wait, the oldest first, of one school's teachers or of all. */
    List<PersonRequest> open(Long school, LocalDate day) {
        var condition = TeacherFilter.ALL.condition(school, day);
        var where = condition.sql().isEmpty()
                ? " where decided_at is null" : condition.sql() + " and decided_at is null";
        return sql.list(PersonRequests::request, READ + where + " order by request.id limit 50",
                condition.arguments().toArray());
    }

    PersonRequest get(long id) {
        return sql.list(PersonRequests::request, READ + " where request.id = ?", id).stream()
                .findFirst().orElseThrow(() -> new NotFound("PersonRequest"));
    }

    /** Decides it once. */
    void decide(long id, boolean accepted, String answer) {
        if (answer != null && answer.length() > LONGEST) {
            throw new RuleViolation("teacher.request-too-long", LONGEST);
        }
        int decided = sql.update("""
                update teacher_request set decided_at = now(), decided_by = ?, accepted = ?,
                    answer = ?, version = version + 1
                where id = ? and decided_at is null""",
                actor.get().name(), accepted,
                answer == null || answer.isBlank() ? null : answer.strip(), id);
        if (decided == 0) {
            throw new RuleViolation("teacher.request-decided");
        }
    }

    /** What was asked may tell of the person: that it was asked stays. */
    void unsay(Teacher teacher) {
        sql.update("""
                update teacher_request set words = '—', answer = null, version = version + 1
                where teacher_id = ?""", teacher.getId());
    }

    private static PersonRequest request(ResultSet row) throws SQLException {
        return new PersonRequest(
                row.getLong("id"),
                row.getString("staff_number"),
                row.getString("name"),
                PersonRequest.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                at(row, "asked_at"),
                at(row, "decided_at"),
                row.getString("decided_by"),
                row.getBoolean("accepted"),
                row.getString("answer"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
