package portal.school.teacher;

import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import portal.identity.Caller;
import portal.school.Spelling;
import portal.school.search.Findable;
import portal.school.search.Found;
import portal.tenancy.NationalTime;
import portal.tenancy.TenantSql;

/**
 * Teachers by name, staff number, pinyin or initials: all of them for the bureau, for a school its
 * own. What begins with the word is looked up in an index; only where that finds too few are the
 * names read through for those that have the word in their midst.
 */
@Dependent
class TeacherFinding implements Findable {

    private static final Set<String> OF_A_SCHOOL = Set.of(PRINCIPAL, SCHOOL_ADMIN);

    private static final String FOUND = """
            select staff_number, name, school_name, rank from (
                select staff_number, teacher.name, school.name as school_name, min(rank) as rank
                from (%s) found join teacher on teacher.id = found.id
                left join teacher_membership stay on stay.teacher_id = teacher.id
                    and stay.since <= ? and (stay.until is null or stay.until >= ?)
                left join school on school.id = stay.school_id
                group by staff_number, teacher.name, school.name) told
            order by rank, staff_number limit ?""";

    @Inject
    TenantSql sql;

    @Override
    public List<Found> find(String typed, Caller caller, int most) {
        if (!Collections.disjoint(caller.getRoles(), TeacherReach.OF_THE_COUNTY)) {
            return find(typed, null, most, NationalTime.today());
        }
        return caller.school().isPresent() && !Collections.disjoint(caller.getRoles(), OF_A_SCHOOL)
                ? find(typed, caller.school().get(), most, NationalTime.today()) : List.of();
    }

    /** @param school the id of the one to which the search is confined, or null */
    List<Found> find(String typed, Long school, int most, LocalDate day) {
        var ways = new Ways(school, most, day);
        ways.add("case when staff_number = ? then 0 else 1 end",
                "staff_number ^@ ?", "staff_number", typed, typed);
        var letters = Spelling.typed(typed);
        if (letters.isPresent()) {
            ways.add("1", "pinyin ^@ ?", "pinyin, staff_number", letters.get());
            ways.add("1", "initials ^@ ?", "initials", letters.get());
            return ways.found();
        }
        var spelt = Spelling.of(typed).full();
        if (!spelt.isEmpty()) {
            ways.add("1", "pinyin ^@ ? and starts_with(name, ?)", "pinyin, staff_number",
                    spelt, typed);
        }
        var begun = ways.found();
        if (begun.size() >= most) {
            return begun;
        }
        ways.add("case when starts_with(name, ?) then 1 else 2 end",
                "position(? in name) > 0", "id", typed, typed);
        return ways.found();
    }

    /** Several ways to find somebody, each of which finds no more than are shown. */
    private final class Ways {

        private final TeacherFilter.Condition reach;
        private final int most;
        private final LocalDate day;
        private final List<String> ways = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        Ways(Long school, int most, LocalDate day) {
            reach = TeacherFilter.ALL.condition(school, day);
            this.most = most;
            this.day = day;
        }

        /** @param typed what stands for the questions in rank and condition */
        void add(String rank, String condition, String order, Object... typed) {
            ways.add("(select id, " + rank + " as rank from teacher where " + condition
                    + reach.sql().replaceFirst("^ where", " and")
                    + " order by " + order + " limit " + most + ")");
            arguments.addAll(List.of(typed));
            arguments.addAll(reach.arguments());
        }

        List<Found> found() {
            var all = new ArrayList<>(arguments);
            all.addAll(List.of(day, day, most));
            return sql.list(
                    row -> new Found("Teacher", row.getString("staff_number"),
                            row.getString("name"), row.getString("school_name"),
                            row.getInt("rank")),
                    FOUND.formatted(String.join(" union all ", ways)), all.toArray());
        }
    }
}
