package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import portal.school.RowsOfSchools;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;

/**
 * What was used, said and gathered at a school follows it when schools are merged, and comes back when
 * they are parted: else the school that goes could not, and its lesson folders were nobody's to read.
 */
@Dependent
class FollowingSchools {

    private static final List<String> AT_SCHOOLS = List.of("resource_use", "resource_remark");
    private static final String FOLDERS = "resource_collection";
    private static final String SHARED_AT = "shared_at";

    @Inject
    RowsOfSchools rows;

    void merged(@Observes SchoolsMerged schools) {
        AT_SCHOOLS.forEach(table -> rows.follow(table, RowsOfSchools.SCHOOL, schools));
        rows.follow(FOLDERS, SHARED_AT, schools);
    }

    void parted(@Observes SchoolsParted schools) {
        AT_SCHOOLS.forEach(table -> rows.comeBack(table, schools));
        rows.comeBack(FOLDERS, SHARED_AT, schools);
    }
}
