package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;

class DraftsBegunTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh().alter("""
            insert into tenant (id, name, province, opened_on) values ('999901', '示例一县', '99', '2026-09-01')""", """
            insert into account (id, tenant_id, user_name, display_name, password_hash)
            values (1, '999901', 'officer@999901', '示例', 'hash'), (2, '999901', 'other@999901', '示例', 'hash')""", """
            insert into draft (id, account_id, tenant_id, page, form, fields, saved_at) values
                (1, 1, '999901', '/school/edit.xhtml?code=1', 'a', '', '2026-09-01'),
                (2, 1, '999901', '/school/new.xhtml', 'a', '', '2026-09-02'),
                (3, 1, '999901', '/school/edit.xhtml?code=1', 'b', '', '2026-09-03'),
                (4, 2, '999901', '/school/merge.xhtml', 'a', '', '2026-09-04')""");

    private static List<String> begun(long account, String user, int most) throws Exception {
        var drafts = new Drafts();
        drafts.platform = DATABASE.source("portal_platform");
        drafts.current = new CurrentCaller();
        drafts.current.tenant = new CurrentTenant();
        drafts.current.province = new CurrentProvince();
        drafts.current.actor = new CurrentActor();
        var caller = new Caller(
                new Person(account, user, "示例", "999901", null, null, false), null, null, List.of());
        return drafts.current.serve(caller,
                () -> drafts.begun(most).stream().map(Drafts.Begun::page).toList());
    }

    @Test
    void eachPageIsToldOnceAndTheLatestFirst() throws Exception {
        assertEquals(List.of("/school/edit.xhtml?code=1", "/school/new.xhtml"), begun(1, "officer@999901", 5));
        assertEquals(List.of("/school/edit.xhtml?code=1"), begun(1, "officer@999901", 1));
    }

    @Test
    void nobodySeesWhatAnotherBegan() throws Exception {
        assertEquals(List.of("/school/merge.xhtml"), begun(2, "other@999901", 5));
    }
}
