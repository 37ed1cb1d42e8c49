package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.deed.CurrentActor;
import portal.school.teacher.TeacherLikeness.By;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/**
 * Finds records that may be one teacher, and keeps which of them are not.
 *
 * <p>Records are gathered by what they have in common, one passage for each mark, so that the time
 * grows with the register and not with its square. What more than a handful share tells of no
 * person, such as an office's telephone; an identity number always does, and then each of those
 * who have it stands beside the first.
 */
@Dependent
class AlikeTeachers {

    private static final int HANDFUL = 5;

    private static final String FINGERPRINT = "substring(%s from 2 for 32)";

    private static final String MARKED = """
            select 0 as mark, array_agg(id order by id) as ids from teacher
            where erased_on is null and identity_number is not null
            group by substring(identity_number from 2 for 32) having count(*) > 1
            union all
            select 1, array_agg(id order by id) from teacher
            where erased_on is null and phone_number is not null
            group by substring(phone_number from 2 for 32) having count(*) between 2 and handful
            union all
            select 2, array_agg(id order by id) from (
                select id, ltrim(staff_number, '0') as bare from teacher
                where erased_on is null and staff_number ^@ '0'
                union
                select other.id, other.staff_number from teacher zeroed
                join teacher other on other.staff_number = ltrim(zeroed.staff_number, '0')
                where other.erased_on is null and zeroed.staff_number ^@ '0') numbered
            where bare <> '' group by bare having count(*) between 2 and handful
            union all
            select 3, array_agg(id order by id) from teacher
            join (select name, born from teacher where erased_on is null and born is not null
                group by name, born having count(*) between 2 and handful) told using (name, born)
            where erased_on is null group by name, born
            union all
            select 4, array_agg(id order by id) from here
            join (select school_id, pinyin from here
                group by school_id, pinyin having count(*) between 2 and handful) told
                using (school_id, pinyin)
            group by school_id, pinyin"""
            .replace("handful", String.valueOf(HANDFUL));

    /** Two identity numbers are two persons, unless more than the name speaks against it. */
    private static final String PAIRS = """
            with here as (
                select teacher.id, pinyin, school_id from teacher
                join teacher_membership stay on stay.teacher_id = teacher.id
                    and stay.since <= ? and (stay.until is null or stay.until >= ?)
                where erased_on is null and pinyin <> ''
            ), marked as (""" + MARKED + """
            ), pairs as (
                select one, other, array_agg(mark order by mark) as marks
                from marked
                cross join unnest(ids[:case when cardinality(ids) > handful then 1
                    else cardinality(ids) end]) one
                cross join unnest(ids) other
                where one < other group by one, other
            ), told as (
                select one, other, marks, a.staff_number as one_number,
                    b.staff_number as other_number, a.born <> b.born as two_births,
                    """.replace("handful", String.valueOf(HANDFUL))
            + FINGERPRINT.formatted("a.identity_number") + " <> "
            + FINGERPRINT.formatted("b.identity_number") + """
                     as two_numbers
                from pairs join teacher a on a.id = one join teacher b on b.id = other
                where not exists (
                    select from teacher_apart where one_id = one and other_id = other)
            )
            select one, other, marks, coalesce(two_numbers, false) as two_numbers,
                count(*) over () as total
            from told
            where (marks[1] < 3 or two_numbers is not true)
                and (marks[1] < 4 or two_births is not true)
            order by marks[1], least(one_number, other_number), greatest(one_number, other_number)
            limit ? offset ?""";

    private static final String APART = """
            select one_id as one, other_id as other, '{}'::integer[] as marks,
                false as two_numbers, count(*) over () as total
            from teacher_apart order by id desc limit ? offset ?""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    @Inject
    TeacherList list;

    /** Two records by their ids. */
    private record Pair(long one, long other, List<By> by, boolean twoNumbers, long total) {}

    /** A part of those that may be one, the surest first. */
    TeacherLikeness.Page alike(int first, int most, LocalDate day) {
        var found = sql.list(AlikeTeachers::pair, PAIRS, day, day, most, first);
        return found.isEmpty() && first > 0
                ? new TeacherLikeness.Page(List.of(), alike(0, 1, day).total()) : page(found, day);
    }

    /** A part of those that somebody found to be two, the latest first. */
    TeacherLikeness.Page apart(int first, int most, LocalDate day) {
        var found = sql.list(AlikeTeachers::pair, APART, most, first);
        return found.isEmpty() && first > 0
                ? new TeacherLikeness.Page(List.of(), apart(0, 1, day).total()) : page(found, day);
    }

    private TeacherLikeness.Page page(List<Pair> pairs, LocalDate day) {
        var ids = pairs.stream().flatMap(pair -> Stream.of(pair.one, pair.other)).toList();
        var lines = list.of(ids, day).stream()
                .collect(Collectors.toMap(TeacherLine::id, Function.identity()));
        return new TeacherLikeness.Page(
                pairs.stream()
                        .map(pair -> likeness(pair, lines.get(pair.one), lines.get(pair.other)))
                        .toList(),
                pairs.isEmpty() ? 0 : pairs.get(0).total);
    }

    private static TeacherLikeness likeness(Pair pair, TeacherLine one, TeacherLine other) {
        boolean inOrder = one.profile().staffNumber().compareTo(other.profile().staffNumber()) < 0;
        return new TeacherLikeness(
                inOrder ? one : other, inOrder ? other : one, pair.by, pair.twoNumbers);
    }

    private static Pair pair(ResultSet row) throws SQLException {
        var marks = (Integer[]) row.getArray("marks").getArray();
        return new Pair(row.getLong("one"), row.getLong("other"),
                Stream.of(marks).map(mark -> By.values()[mark]).toList(),
                row.getBoolean("two_numbers"), row.getLong("total"));
    }

    boolean areApart(long one, long other) {
        return !sql.list(row -> row.getLong(1),
                "select id from teacher_apart where one_id = ? and other_id = ?",
                Math.min(one, other), Math.max(one, other)).isEmpty();
    }

    void tellApart(long one, long other) {
        sql.update("""
                insert into teacher_apart (tenant_id, one_id, other_id, said_by)
                values (?, ?, ?, ?) on conflict do nothing""",
                tenant.code(), Math.min(one, other), Math.max(one, other), actor.get().name());
    }

    void doubtAgain(long one, long other) {
        sql.update("delete from teacher_apart where one_id = ? and other_id = ?",
                Math.min(one, other), Math.max(one, other));
    }

    /** Whoever is not the one that goes is not the one that it becomes either. */
    void passOn(long gone, long kept) {
        sql.update("""
                insert into teacher_apart (tenant_id, one_id, other_id, said_at, said_by)
                select tenant_id, least(third, ?), greatest(third, ?), said_at, said_by
                from (select *, one_id + other_id - ? as third from teacher_apart
                    where ? in (one_id, other_id)) told
                where third <> ? on conflict do nothing""", kept, kept, gone, gone, kept);
    }
}
