package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.system.PageSession;
import portal.system.PostgresLog;
import portal.system.RunningPortal;

/** How often each page asks the database. */
class StatementsIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final int MOST = 25;

    private static final int TIMES = 6;

    private static final Map<String, PageSession> SESSIONS = new HashMap<>();

    private static PostgresLog log;

    @BeforeAll
    static void listen() throws Exception {
        EveryPage.prepare();
        log = PostgresLog.of(PORTAL);
    }

    @AfterAll
    static void leave() throws Exception {
        log.close();
    }

    private static Stream<EveryPage> pages() {
        return EveryPage.all().filter(EveryPage::isOfSomebody);
    }

    private static PageSession signedIn(String user) {
        return SESSIONS.computeIfAbsent(user,
                name -> PageSession.of(PORTAL.address(), name, RunningPortal.DEMO_PASSWORD));
    }

    @Test
    void whatAPageAsksIsWrittenDown() throws Exception {
        var session = signedIn("officer@500236");
        var before = log.mark();
        session.get("school/schools.xhtml");
        var asked = log.between(before, log.mark());
        assertTrue(asked.stream().anyMatch(statement -> statement.contains("FROM school")), asked.toString());
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("A page takes at most 25 SQL statements")
    void aPageTakesFewStatements(EveryPage page) throws Exception {
        var session = signedIn(page.user());
        List<String> fewest = null;
        var counts = new ArrayList<Integer>();
        // A timer of the portal, which goes through all counties, may fall into one of them.
        for (int times = 0; times < TIMES && (fewest == null || fewest.size() > MOST); times++) {
            var before = log.mark();
            assertEquals(200, session.get(page.path()).statusCode(), page.toString());
            var asked = log.between(before, log.mark());
            counts.add(asked.size());
            fewest = fewest == null || asked.size() < fewest.size() ? asked : fewest;
        }
        assertTrue(fewest.size() <= MOST, page + " took " + counts + ": " + String.join("\n", fewest));
    }
}
