package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page and each resource of the API asked by all eleven roles and by a stranger. A page or a
 * resource that is in neither list is found.
 */
class RolesIT {

    private static final URI PORTAL = RunningPortal.demo().address();
    private static final String REFUSED = "403";

    private static final Map<String, String> USERS = Map.ofEntries(
            Map.entry("operator", "operator"),
            Map.entry("admin", "admin@500236"),
            Map.entry("officer", "officer@500236"),
            Map.entry("inspector", "inspector@500236"),
            Map.entry("judge", "judge@500236"),
            Map.entry("auditor", "auditor@500236"),
            Map.entry("principal", "principal.5002369001@500236"),
            Map.entry("school", "school.5002369001@500236"),
            Map.entry("teacher", "teacher.T500236900101@500236"),
            Map.entry("filing", "officer@50"),
            Map.entry("province", "province@50"));

    private static final String COUNTY = "admin officer inspector judge principal school teacher";
    private static final String READERS = "admin officer inspector principal school teacher";
    private static final String EVERYBODY = String.join(" ", USERS.keySet());

    /** Pages that nobody has signed in to yet. */
    private static final Set<String> OPEN_PAGES = Set.of("index.xhtml", "login.xhtml", "first-run.xhtml",
            "identity/enrol.xhtml", "identity/factor.xhtml", "identity/new-password.xhtml");

    /** Resources that a stranger asks: the way in, and the keys. */
    private static final Set<String> OPEN_RESOURCES = Set.of(
            "POST /tokens", "POST /tokens:refresh", "POST /tokens:revoke", "GET /jwks");

    private static final Map<String, PageSession> SESSIONS = new HashMap<>();
    private static final Map<String, Api> SCRIPTS = new HashMap<>();

    /** A page and who sees it, by the short names of the roles. */
    record Seen(String page, Set<String> by) {

        static Seen of(String page, String by) {
            return new Seen(page, Set.of(by.split(" ")));
        }

        String file() {
            return page.replaceFirst("\\?.*", "");
        }

        @Override
        public String toString() {
            return page;
        }
    }

    static List<Seen> pages() {
        return List.of(
                Seen.of("school/schools.xhtml", "admin officer inspector"),
                Seen.of("school/schools.csv", "admin officer inspector"),
                Seen.of("school/schools.xlsx", "admin officer inspector"),
                Seen.of("school/import.xhtml", "admin officer"),
        "POST schools:import: admin officer",
        "POST teachers:import: admin officer",
