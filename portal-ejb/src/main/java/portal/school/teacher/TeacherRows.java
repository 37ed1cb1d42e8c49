package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.KeptNumberColumn;
import portal.school.Spelling;
import portal.school.Stage;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** Teachers as rows, many at a time: what an import reads and writes. */
@Dependent
class TeacherRows {

    static final KeptNumberColumn KEPT = new KeptNumberColumn();

    /** The columns of a teacher, as {@link #profile} reads them. */
    private static final String OWN = """
            teacher.id, teacher.version, teacher.staff_number, teacher.name, sex, born,
            identity_number, phone_number, education, teacher.stage, subjects, class_teacher,
            service_since, established, duty_state, title, title_since, post, post_since, backbone,
            honours, backbone_since, backbone_until, registered_until, credits, erased_on""";

    /** The same with the school of a day. */
    static final String COLUMNS = OWN + """
            , membership.since as at_school_since, school.code as school_code,
            school.name as school_name""";

    /** With the school of a day, given twice. */
    static final String OF_DAY = """
             from teacher
            left join teacher_membership membership on membership.teacher_id = teacher.id
                and membership.since <= ? and (membership.until is null or membership.until >= ?)
            left join school on school.id = membership.school_id""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /**
     * A teacher as stored.
     *
     * @param membership the one that holds today
     * @param movable    false where a transfer is settled for a day to come
     * @param earlier    the day from which they belonged to the school before, or null
     */
    record Stored(
            long id, int version, TeacherProfile profile, long membership, LocalDate since,
            boolean movable, LocalDate earlier, boolean erased) {}

    /** A teacher's row as it is and as it shall be. */
    record Altered(Stored before, TeacherProfile after) {}

    /**
     * Has the database plan anew how it looks up what a foreign key leads to. Of a register that had
     * few teachers when this connection asked last, it remembers to read all of them, and would
     * for each of a hundred thousand that it now gets.
     */
    void planAnew() {
        sql.update("discard plans");
    }

    /** The county's schools: their ids by code. */
    Map<String, Long> schools() {
        var byCode = new HashMap<String, Long>();
        sql.list(row -> byCode.put(row.getString(1), row.getLong(2)),
                "select code, id from school");
        return byCode;
    }

    /**
     * Those of the numbers that the register has, with the school of the day. Asked in two
     * statements, each with one way to answer it: in the midst of an import nothing is known yet of
     * how many rows there are.
     *
     * @param codes the schools' codes by their ids
     */
    Map<String, Stored> stored(
            Collection<String> staffNumbers, Map<Long, String> codes, LocalDate day) {
        var found = sql.list(
                row -> new Found(
                        row.getLong("id"), row.getInt("version"),
                        profile(row, new TeacherProfile.Place("", Optional.empty())),
                        row.getObject("erased_on") != null),
                "select " + OWN + " from teacher where staff_number = any(?)",
                (Object) staffNumbers.toArray(String[]::new));
        if (found.isEmpty()) {
            return Map.of();
        }
        var stays = stays(found.stream().map(Found::id).toList());
        var stored = new HashMap<String, Stored>();
        found.forEach(teacher -> stored.put(teacher.profile().staffNumber(),
                teacher.stored(stays.getOrDefault(teacher.id(), List.of()), codes, day)));
        return stored;
    }

    private Map<Long, List<Stay>> stays(List<Long> teachers) {
        var stays = new HashMap<Long, List<Stay>>();
        sql.list(row -> new Stay(
                row.getLong(1), row.getLong(2), row.getLong(3),
                row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)), """
                select teacher_id, id, school_id, since, until from teacher_membership
                where teacher_id = any(?) order by teacher_id, since""",
                (Object) teachers.toArray(Long[]::new))
                .forEach(stay -> stays.computeIfAbsent(
                        stay.teacher(), key -> new ArrayList<>(1)).add(stay));
        return stays;
    }

    /** A membership as stored. */
    private record Stay(long teacher, long id, long school, LocalDate since, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !since.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /** A teacher as stored, at no school yet. */
    private record Found(long id, int version, TeacherProfile profile, boolean erased) {

        Stored stored(List<Stay> stays, Map<Long, String> codes, LocalDate day) {
            Stay now = null;
            LocalDate earlier = null;
            for (var stay : stays) {
                if (stay.holdsOn(day)) {
                    now = stay;
                } else if (now == null) {
                    earlier = stay.since();
                }
            }
            if (now == null) {
                return new Stored(id, version, profile, 0, null, false, null, erased);
            }
            return new Stored(id, version, profile.at(new TeacherProfile.Place(
                    codes.get(now.school()), Membership.month(now.since()))),
                    now.id(), now.since(), now.until() == null, earlier, erased);
        }
    }

    /** Those whom the register knows by these names at these schools on the day: their numbers. */
    Map<String, List<Named>> named(Collection<String> names, LocalDate day) {
        var named = new HashMap<String, List<Named>>();
        sql.list(row -> new Named(row.getString("staff_number"), row.getString("name"),
                row.getString("code"), month(row, "born")), """
                select staff_number, teacher.name, school.code, born"""
                        + OF_DAY + " where teacher.pinyin = any(?)",
                day, day, names.stream().map(Spelling::of).map(Spelling::full).toArray(String[]::new))
                .forEach(each -> named.computeIfAbsent(
                        each.key(), key -> new ArrayList<>()).add(each));
        return named;
    }

    /** A teacher by name, school and month of birth, for rows without a number. */
    record Named(
            String staffNumber, String name, String school, Optional<YearMonth> born) {

        String key() {
            return key(name, school);
        }

        static String key(String name, String school) {
            return school + " " + name;
        }
    }

    /** The highest running number that was given below each school, by its code. */
    Map<String, Integer> numbered() {
        var numbered = new HashMap<String, Integer>();
        sql.list(row -> numbered.put(row.getString(1), row.getInt(2)), """
                select school.code,
                    max(substring(staff_number from length(school.code) + 2)::integer)
                from school join teacher on staff_number >= school.code || '-'
                    and staff_number < school.code || '.'
                where substring(staff_number from length(school.code) + 2) ~ '^[0-9]{1,9}$'
                group by school.code""");
        return numbered;
    }

    /** Who is a principal at which school on the day: staff numbers and codes. */
    Map<String, String> principals(LocalDate day) {
        var principals = new HashMap<String, String>();
        sql.list(row -> principals.put(row.getString(1), row.getString(2)),
                "select staff_number, school.code" + OF_DAY
                        + " where post = 'PRINCIPAL' and school.code is not null",
                day, day);
        return principals;
    }

    /** Adds them all, each at their school since the month stated, or ever; tells their ids. */
    List<Long> add(List<TeacherProfile> teachers, Map<String, Long> schools) {
        var ids = ids(2 * teachers.size());
        var own = ids.subList(0, teachers.size());
        sql.update("""
                insert into teacher (id, tenant_id, version, staff_number, name, pinyin, initials,
                    sex, born, identity_number, phone_number, education, stage, subjects,
                    class_teacher, service_since, established, duty_state, title, title_since,
                    post, post_since, backbone, honours, backbone_since, backbone_until,
                    registered_until, credits)
                select rows.id, ?, 0, rows.staff_number, """ + STATED + FROM_ROWS,
                arguments(List.of(tenant.code()), own, teachers));
        sql.update("""
                insert into teacher_membership
                    (id, tenant_id, version, teacher_id, school_id, since)
                select rows.id, ?, 0, rows.teacher_id, rows.school_id, rows.since::date
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                    as rows (id, teacher_id, school_id, since)""",
                tenant.code(),
                ids.subList(teachers.size(), ids.size()).toArray(Long[]::new),
                own.toArray(Long[]::new),
                teachers.stream().map(teacher -> schools.get(teacher.place().schoolCode()))
                        .toArray(Long[]::new),
                texts(teachers, teacher -> since(teacher.place())));
        return own;
    }

    static LocalDate since(TeacherProfile.Place place) {
        return place.since().map(month -> month.atDay(1)).orElse(Membership.EVER);
    }

    private List<Long> ids(int many) {
        return sql.list(row -> row.getLong(1),
                "select nextval('portal_id') from generate_series(1, ?)", many);
    }

    /** States them anew; whose school changes is moved beside it. */
    void state(List<Altered> altered) {
        if (altered.isEmpty()) {
            return;
        }
        sql.update("""
                update teacher set (version, name, pinyin, initials,
                    sex, born, identity_number, phone_number, education, stage, subjects,
                    class_teacher, service_since, established, duty_state, title, title_since,
                    post, post_since, backbone, honours, backbone_since, backbone_until,
                    registered_until, credits)
                = (teacher.version + 1, """ + STATED + ")" + FROM_ROWS
                        + " where teacher.id = rows.id",
                arguments(List.of(), altered.stream().map(each -> each.before().id()).toList(),
                        altered.stream().map(Altered::after).toList()));
    }

    /** Someone belongs to another school from a day on. */
    void move(Stored teacher, long school, LocalDate on) {
        sql.update("""
                update teacher_membership set until = ?::date - 1, version = version + 1
                where id = ?""", on, teacher.membership());
        sql.update("""
                insert into teacher_membership
                    (id, tenant_id, version, teacher_id, school_id, since)
                values (nextval('portal_id'), ?, 0, ?, ?, ?)""",
                tenant.code(), teacher.id(), school, on);
    }

    /** They came to their school on another day than was known; the one before ends sooner or later. */
    void correctSince(Stored teacher, LocalDate since) {
        boolean later = since.isAfter(teacher.since());
        if (later) {
            begin(teacher, since);
        }
        sql.update("""
                update teacher_membership set until = ?::date - 1, version = version + 1
                where teacher_id = ? and until = ?::date - 1""",
                since, teacher.id(), teacher.since());
        if (!later) {
            begin(teacher, since);
        }
    }

    private void begin(Stored teacher, LocalDate since) {
        sql.update("update teacher_membership set since = ?, version = version + 1 where id = ?",
                since, teacher.membership());
    }

    private static final String STATED = """
            rows.name, rows.pinyin, rows.initials, rows.sex, rows.born::date, rows.identity_number,
            rows.phone_number, rows.education, rows.stage, rows.subjects, rows.class_teacher,
            rows.service_since::date, rows.established, rows.duty_state, rows.title,
            rows.title_since::date, rows.post, rows.post_since::date, rows.backbone, rows.honours,
            rows.backbone_since::date, rows.backbone_until::date, rows.registered_until::date,
            rows.credits::numeric""";

    private static final String FROM_ROWS = """
             from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::boolean[],
                ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            as rows (id, staff_number, name, pinyin, initials, sex, born, identity_number,
                phone_number, education, stage, subjects, class_teacher, service_since,
                established, duty_state, title, title_since, post, post_since, backbone, honours,
                backbone_since, backbone_until, registered_until, credits)""";

    /** The arrays that {@link #FROM_ROWS} takes, after what stands before them. */
    private static Object[] arguments(
            List<Object> before, List<Long> ids, List<TeacherProfile> teachers) {
        var arguments = new ArrayList<>(before);
        arguments.add(ids.toArray(Long[]::new));
        arguments.add(texts(teachers, TeacherProfile::staffNumber));
        arguments.add(texts(teachers, TeacherProfile::name));
        var spelt = teachers.stream().map(teacher -> Spelling.of(teacher.name())).toList();
        arguments.add(spelt.stream().map(Spelling::full).toArray(String[]::new));
        arguments.add(spelt.stream().map(Spelling::initials).toArray(String[]::new));
        arguments.add(texts(teachers, teacher -> teacher.person().sex()));
        arguments.add(texts(teachers, teacher -> first(teacher.person().born())));
        arguments.add(bytes(teachers, teacher -> teacher.person().identityNumber()));
        arguments.add(bytes(teachers, teacher -> teacher.person().phoneNumber()));
        arguments.add(texts(teachers, teacher -> teacher.person().education()));
        arguments.add(texts(teachers, teacher -> teacher.teaching().stage()));
        arguments.add(texts(teachers, teacher -> Teacher.joined(teacher.teaching().subjects())));
        arguments.add(truths(teachers, teacher -> teacher.teaching().classTeacher()));
        arguments.add(texts(teachers, teacher -> first(teacher.service().since())));
        arguments.add(truths(teachers, teacher -> teacher.service().established()));
        arguments.add(texts(teachers, teacher -> teacher.service().state()));
        arguments.add(texts(teachers, teacher -> teacher.rank().title()));
        arguments.add(texts(teachers, teacher -> first(teacher.rank().titleSince())));
        arguments.add(texts(teachers, teacher -> teacher.rank().post()));
        arguments.add(texts(teachers, teacher -> first(teacher.rank().postSince())));
        arguments.add(texts(teachers, teacher -> teacher.distinction().backbone()));
        arguments.add(texts(teachers, teacher -> Teacher.joined(teacher.distinction().honours())));
        arguments.add(texts(teachers, teacher -> first(teacher.distinction().since())));
        arguments.add(texts(teachers, teacher -> first(teacher.distinction().until())));
        arguments.add(texts(teachers, teacher -> first(teacher.registration().until())));
        arguments.add(texts(teachers, teacher -> teacher.registration().credits()));
        return arguments.toArray();
    }

    private static Optional<LocalDate> first(Optional<YearMonth> month) {
        return month.map(each -> each.atDay(1));
    }

    private static String[] texts(
            List<TeacherProfile> teachers, Function<TeacherProfile, Object> part) {
        return teachers.stream()
                .map(part)
                .map(value -> value instanceof Optional<?> maybe ? maybe.orElse(null) : value)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static Boolean[] truths(
            List<TeacherProfile> teachers, Function<TeacherProfile, Optional<Boolean>> part) {
        return teachers.stream().map(part).map(value -> value.orElse(null))
                .toArray(Boolean[]::new);
    }

    private static byte[][] bytes(
            List<TeacherProfile> teachers, Function<TeacherProfile, Optional<KeptNumber>> part) {
        return teachers.stream().map(part)
                .map(number -> KEPT.convertToDatabaseColumn(number.orElse(null)))
                .toArray(byte[][]::new);
    }

    static TeacherProfile profile(ResultSet row) throws SQLException {
        return profile(row, place(row));
    }

    private static TeacherProfile profile(ResultSet row, TeacherProfile.Place place)
            throws SQLException {
        return new TeacherProfile(
                row.getString("staff_number"),
                row.getString("name"),
                new TeacherProfile.Person(
                        word(row, "sex", Sex.class),
                        month(row, "born"),
                        kept(row, "identity_number"),
                        kept(row, "phone_number"),
                        word(row, "education", Education.class)),
                place,
                new TeacherProfile.Teaching(
                        word(row, "stage", Stage.class),
                        Teacher.subjects(row.getString("subjects")),
                        truth(row, "class_teacher")),
                new TeacherProfile.Service(
                        month(row, "service_since"),
                        truth(row, "established"),
                        DutyState.valueOf(row.getString("duty_state"))),
                new TeacherProfile.Rank(
                        word(row, "title", ProfessionalTitle.class),
                        month(row, "title_since"),
                        Post.valueOf(row.getString("post")),
                        month(row, "post_since")),
                new TeacherProfile.Distinction(
                        Backbone.valueOf(row.getString("backbone")),
                        Teacher.honours(row.getString("honours")),
                        month(row, "backbone_since"),
                        month(row, "backbone_until")),
                new TeacherProfile.Registration(
                        month(row, "registered_until"),
                        Optional.ofNullable(row.getBigDecimal("credits"))));
    }

    /** Where they belong on the day; to no school of the county before the first one. */
    private static TeacherProfile.Place place(ResultSet row) throws SQLException {
        var since = row.getObject("at_school_since", LocalDate.class);
        var code = row.getString("school_code");
        return new TeacherProfile.Place(
                code == null ? "" : code,
                since == null ? Optional.empty() : Membership.month(since));
    }

    static Optional<YearMonth> month(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(YearMonth::from);
    }

    private static Optional<KeptNumber> kept(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(KEPT.convertToEntityAttribute(row.getBytes(column)));
    }

    private static Optional<Boolean> truth(ResultSet row, String column) throws SQLException {
        boolean truth = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(truth);
    }

    private static <E extends Enum<E>> Optional<E> word(
            ResultSet row, String column, Class<E> words) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(name -> Enum.valueOf(words, name));
    }
}
