package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import portal.tenancy.NationalTime;

/** The subjects that the county's teachers teach, for capabilities that name one; asks for no rights. */
@Dependent
public class TaughtSubjects {

    @Inject
    TeacherList list;

    /** The most taught first. */
    public List<String> all() {
        return list.subjects(null, NationalTime.today());
    }
}
