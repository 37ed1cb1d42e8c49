package portal.school;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import portal.identity.Caller;
import portal.school.search.Findable;
import portal.school.search.Found;
import portal.tenancy.TenantSql;

/**
 * Schools by name, code, pinyin or initials: every one of them for the bureau, for a school
 * those whose records it reaches.
 */
@Dependent
class SchoolFinding implements Findable {

    private static final Set<String> OF_THE_COUNTY =
            Set.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR);
    private static final Set<String> OF_A_SCHOOL = Set.of(PRINCIPAL, SCHOOL_ADMIN);

    @Inject
    TenantSql sql;

    @Inject
    SchoolsInReach reach;

    @Override
    public List<Found> find(String typed, Caller caller, int most) {
        boolean all = !Collections.disjoint(caller.getRoles(), OF_THE_COUNTY);
        boolean some = caller.school().isPresent()
                && !Collections.disjoint(caller.getRoles(), OF_A_SCHOOL);
        if (!all && !some) {
            return List.of();
        }
        return find(typed, all, all ? Set.of() : reach.ids(), most);
    }

    /** @param reached the schools to which one is confined where one does not see all */
    List<Found> find(String typed, boolean all, Set<Long> reached, int most) {
        var letters = Spelling.typed(typed).orElse("~");
        return sql.list(row -> new Found("School", row.getString("code"), row.getString("name"),
                        row.getString("town"), row.getInt("rank")), """
                with found as (
                    select id, code, name, town, case
                        when code = ? then 0
                        when starts_with(name, ?) or starts_with(code, ?)
                            or starts_with(name_pinyin, ?) or starts_with(name_initials, ?) then 1
                        when position(? in name) > 0 or position(? in town) > 0 then 2
                        end as rank
                    from school)
                select code, name, town, rank from found
                where rank is not null and (? or id = any(?))
                order by rank, code limit ?""",
                typed, typed, typed, letters, letters, typed, typed, all,
                reached.toArray(Long[]::new), most);
    }
}
