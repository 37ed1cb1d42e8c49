package portal.school.search;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import portal.identity.CurrentCaller;
import portal.tenancy.Within;

/** What somebody of a county looks for by a word, among the records that they may open. */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER
})
@Within(Within.Part.OWN_SCHOOL)
public class Searching {

    /** As many of each kind as one reads at a look. */
    public static final int MOST = 20;

    private static final int LONGEST = 60;

    @Inject
    @Any
    Instance<Findable> registers;

    @Inject
    CurrentCaller caller;

    /** The best first; nothing for a blank word or one that is longer than any name. */
    public List<Found> find(String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        return registers.stream()
                .flatMap(register -> register.find(text, caller.get(), MOST).stream())
                .sorted(Comparator.comparingInt(Found::rank).thenComparing(Found::key))
                .toList();
    }
}
