package portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * docs/security.md held to the code: every requirement once, and whatever stands beside it exists.
 */
class SecurityChecklistTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs").resolve("security.md");

    private static final Set<String> STATUSES = Set.of("test", "by", "n/a", "deviation");

    /** How many words a reason has at least. */
    private static final int REASON = 4;

    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+/[\\w.-]+\\.\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)");

    /** One line of the page's tables. */
    record Line(String id, String level, String words, String status, String where) {}

    private static List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        String columns = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (!line.startsWith("|")) {
                columns = "";
            } else if (columns.isEmpty()) {
                columns = line;
            } else if (columns.contains("| status |") && columns.contains("where, or why not")
                    && !line.startsWith("|---")) {
                List<String> cells = Stream.of(line.substring(1).split("\\|")).map(String::strip).toList();
                boolean levelled = columns.contains("| level |");
                assertEquals(levelled ? 5 : 4, cells.size(), line);
                int words = levelled ? 2 : 1;
                lines.add(new Line(cells.get(0), levelled ? cells.get(1) : "", cells.get(words),
                        cells.get(words + 1).replace("`", ""), cells.get(words + 2)));
            }
        }
        return lines;
    }

    private static List<String> resource(String name) throws IOException {
        try (var in = SecurityChecklistTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }

    private static List<String> faults(String status, Fault fault) throws IOException {
        var faults = new ArrayList<String>();
        for (Line line : lines()) {
            if (line.status.equals(status)) {
                fault.find(line).forEach(found -> faults.add(line.id + ": " + found));
            }
        }
        return faults;
    }

    /** What is wrong with a line, sentence by sentence. */
    private interface Fault {

        List<String> find(Line line) throws IOException;
    }

    @Test
    @DisplayName("ASVS 5.0.0: each of the 253 requirements of levels 1 and 2 stands on the page once")
    void everyRequirementStandsOnThePageOnce() throws IOException {
        var demanded = resource("asvs-5.0.0-levels-1-and-2.csv");
        assertEquals(253, demanded.size());
        var answered = lines().stream()
                .filter(line -> !line.level.isEmpty())
                .map(line -> line.id + "," + line.level)
                .toList();
        assertEquals(demanded, answered);
    }

    @Test
    @DisplayName("GB/T 22239-2019, personal data and our own demands stand on the page once")
    void everyOtherDemandStandsOnThePageOnce() throws IOException {
        assertEquals(resource("security-demands.csv"), lines().stream()
                .filter(line -> line.level.isEmpty())
                .map(Line::id)
                .toList());
    }

    @Test
    void everyLineSaysWhatItAsksAndHowItStands() throws IOException {
        for (Line line : lines()) {
            assertTrue(STATUSES.contains(line.status), line.toString());
            assertTrue(!line.words.isBlank() && !line.where.isBlank(), line.toString());
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var methods = tests();
        assertEquals(List.of(), faults("test", line -> {
            var named = TEST.matcher(line.where).results().toList();
            var missing = new ArrayList<String>();
            if (named.isEmpty()) {
                missing.add("names no test");
            }
            named.forEach(test -> {
                if (!methods.getOrDefault(test.group(1), Set.of()).contains(test.group(2))) {
                    missing.add(test.group() + " does not exist");
                }
            });
            return missing;
        }));
    }

    /** A test that is named in passing exists as well, whatever the status. */
    @Test
    void everyClassThatIsNamedExists() throws IOException {
        var methods = tests();
        var missing = new TreeSet<String>();
        for (Line line : lines()) {
            Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`").matcher(line.where).results().forEach(named -> {
                var known = methods.get(named.group(1));
                if (known == null || named.group(2) != null && !known.contains(named.group(2))) {
                    missing.add(line.id + ": " + named.group());
                }
            });
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatIsFulfilledNamesAFileOrASectionThatExists() throws IOException {
        assertEquals(List.of(), faults("by", line -> {
            boolean says = FILE.matcher(line.where).find() || LINK.matcher(line.where).find()
                    || line.where.startsWith("This page");
            return says ? List.of() : List.of("names neither a file nor a section");
        }));
    }

    @Test
    void everyFileLinkAndSectionExists() throws IOException {
        String page = Files.readString(PAGE);
        var sections = page.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> "#" + line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        LINK.matcher(page).results().forEach(link -> {
            if (!link.group(1).isEmpty() && !Files.exists(PAGE.resolveSibling(link.group(1)))) {
                missing.add(link.group(1));
            }
            if (link.group(1).isEmpty() && !sections.contains(link.group(2))) {
                missing.add(link.group(2));
            }
        });
        for (Line line : lines()) {
            FILE.matcher(line.where).results()
                    .filter(file -> !Files.exists(ROOT.resolve(file.group(1))))
                    .forEach(file -> missing.add(file.group(1)));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyDeviationLeadsToADecisionThatNamesIt() throws IOException {
        assertEquals(List.of(), faults("deviation", line -> {
            var link = LINK.matcher(line.where);
            if (!link.find() || !link.group(1).startsWith("decisions/")) {
                return List.of("leads to no decision");
            }
            String decision = Files.readString(PAGE.resolveSibling(link.group(1)));
            return Pattern.compile("(?<![\\d.])" + Pattern.quote(line.id) + "(?![\\d.]*\\d)").matcher(decision).find()
                    ? List.of() : List.of("the decision does not name it");
        }));
    }

    @Test
    void whatDoesNotApplySaysWhy() throws IOException {
        Fault silent = line -> line.where.split("\\s+").length < REASON
                ? List.of("gives no reason") : List.of();
        assertEquals(List.of(), faults("n/a", silent));
    }

    /** The methods of every test class in the three modules, by the class's simple name. */
    private static Map<String, Set<String>> tests() throws IOException {
        var declared = Pattern.compile("\\bvoid (\\w+)\\(");
        Map<String, Set<String>> methods = new HashMap<>();
        for (String module : List.of("portal-ejb", "portal-web", "portal-ear")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src").resolve("test"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    var found = declared.matcher(Files.readString(file)).results()
                            .map(method -> method.group(1)).collect(Collectors.toSet());
                    methods.put(file.getFileName().toString().replace(".java", ""), found);
                }
            }
        }
        return methods;
    }

    /** So that a reader of a report sees how far it is. */
    @Test
    void theTestsAreManyAndTheReasonsFew() throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        lines().forEach(line -> counts.merge(line.status, 1L, Long::sum));
        assertTrue(counts.get("test") > counts.get("n/a"), counts.toString());
        assertTrue(counts.get("test") > counts.get("by") + counts.get("deviation"), counts.toString());
    }
}
