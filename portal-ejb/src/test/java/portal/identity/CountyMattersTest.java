package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Role;

class CountyMattersTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

    /** Says of each post whose it is, and of every one what they share. */
    private static final OpenMatters POSTS = post -> List.of(
            matter(post.role() + " " + post.school()), matter("shared"));

    private static OpenMatter matter(String key) {
        return new OpenMatter(key, List.of(), null, null);
    }

    @SuppressWarnings("unchecked")
    private static Instance<OpenMatters> only(OpenMatters one) {
        return (Instance<OpenMatters>) Proxy.newProxyInstance(
                CountyMattersTest.class.getClassLoader(), new Class<?>[] {Instance.class},
                (all, method, arguments) -> Stream.of(one));
    }

    private static RoleGrant right(String role, Long school) {
        return new RoleGrant(1, role, school, SINCE, null, false);
    }

    private static List<String> own(Long actedAt, RoleGrant... rights) throws Exception {
        var matters = new CountyMatters();
        matters.capabilities = only(POSTS);
        matters.caller = new CurrentCaller();
        matters.caller.tenant = new CurrentTenant();
        matters.caller.province = new CurrentProvince();
        matters.caller.actor = new CurrentActor();
        var caller = new Caller(
                new Person(1, "a@999901", "示例", "999901", null, null, false), null, actedAt, List.of(rights));
        return matters.caller.serve(caller,
                () -> matters.own().stream().map(OpenMatter::key).toList());
    }

    @Test
    void whatTwoPostsShareIsToldOnce() throws Exception {
        assertEquals(List.of("BUREAU_ADMIN null", "shared", "BUREAU_OFFICER null"),
                own(null, right(Role.BUREAU_ADMIN, null), right(Role.BUREAU_OFFICER, null)));
    }

    @Test
    void aPostAtAnotherSchoolThanTheOneActedAtIsLeftOut() throws Exception {
        assertEquals(List.of("PRINCIPAL 1", "shared"),
                own(1L, right(Role.PRINCIPAL, 1L), right(Role.SCHOOL_ADMIN, 2L)));
    }
}
