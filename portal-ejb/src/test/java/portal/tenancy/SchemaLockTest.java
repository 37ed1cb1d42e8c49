package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

/** The fourth lock, alone: keys that carry the county, tried by a superuser whom no other lock binds. */
class SchemaLockTest {

    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String CHECK_VIOLATION = "23514";

    private final TestDatabase database = TestDatabase.fresh();
    private final TwoCounties counties = TwoCounties.in(database);

    /** Every reference of a county's rows, led into the other county. */
    private Map<String, String> crossings() {
        var mine = counties.first();
        var theirs = counties.second();
        var crossings = new TreeMap<>(Map.of(
                "cycle_proposed_version", """
                        update cycle set proposed_by = '', proposed_at = now(), publish_on = '2026-09-01',
                            proposed_version = (select max(id) from plan_version where tenant_id = '999902')
                        where tenant_id = '999901'""",
                "cycle_published_version", """
                        update cycle set published_version =
                            (select max(id) from plan_version where tenant_id = '999902')
                        where tenant_id = '999901'""",
                "cycle_step_cycle", """
                        insert into cycle_step (id, tenant_id, version, cycle_id, number, kind, arguments,
                            changes, taken_at, taken_by)
                        values (-1, '999901', 0, %d, 1, 'PIN', '[]', '[]', now(), '')"""
                        .formatted(theirs.cycle()),
                "pairing_supporter", pairing(mine.cycle(), theirs.supporter(), mine.recipient()),
                "pairing_recipient", pairing(mine.cycle(), mine.recipient(), theirs.recipient()),
                "pairing_cycle", pairing(theirs.cycle(), mine.supporter(), mine.recipient()),
                "plan_version_cycle", """
                        insert into plan_version (id, tenant_id, version, cycle_id, number, note, kept_by,
                            kept_at, total, problem, answer, steps)
                        values (-1, '999901', 0, %d, 1, '', '', now(), 1, '{}', '{}', '[]')"""
                        .formatted(theirs.cycle()),
                "role_grant_school", """
                        insert into role_grant (account_id, tenant_id, role, school_id, since)
                        select id, '999901', 'TEACHER', %d, '2026-09-01' from account where user_name = 'first'"""
                        .formatted(theirs.supporter()),
                "counterpart_consent_of_the_two", """
                        insert into counterpart_consent
                            (supporter_county, recipient_county, grant_id, county, given_on)
                        values ('999902', '999903', 2, '999901', '2026-09-01')""",
                "counterpart_consent_grant", """
                        insert into counterpart_consent
                            (supporter_county, recipient_county, grant_id, county, given_on)
                        values ('999901', '999903', 2, '999901', '2026-09-01')"""));
        crossings.put("cycle_part_cycle", """
                insert into cycle_part (id, tenant_id, version, cycle_id, school_code, part, reason, set_by,
                    set_at)
                values (-1, '999901', 0, %d, 'x', 'NONE', 'x', '', now())""".formatted(theirs.cycle()));
        crossings.put("bundle_cycle", bundle(theirs.cycle(), mine.supporter()));
        crossings.put("bundle_supporter", bundle(mine.cycle(), theirs.supporter()));
        crossings.put("posed_problem_cycle", """
                insert into posed_problem (id, tenant_id, version, cycle_id, problem)
                values (-1, '999901', 0, %d, '{}')""".formatted(theirs.cycle()));
        crossings.put("school_contact_school", """
                insert into school_contact (id, tenant_id, version, school_id, made_for, name, post, stated_by,
                    stated_at)
                values (-1, '999901', 0, %d, 1, 'x', 'x', '', now())""".formatted(theirs.recipient()));
        crossings.putAll(ofUse(theirs.recipient()));
        crossings.putAll(ofTheCatalogue());
        crossings.putAll(ofPackages());
        crossings.put("textbook_part_textbook", """
                insert into textbook_part (id, tenant_id, version, textbook_id, unit, lesson, title)
                select -1, '999901', 0, id, 9, 0, 'x' from textbook where tenant_id = '999902'""");
        crossings.put("role_grant_account_of_its_county", """
                insert into role_grant (account_id, tenant_id, role, since)
                select id, '999901', 'JUDGE', '2026-09-01' from account where user_name = 'second'""");
        return crossings;
    }

    /** The library's rows of the first county are 1, those of the second 2. */
    private static Map<String, String> ofUse(long theirSchool) {
        return Map.of(
                "resource_collection_shared_at", """
                        insert into resource_collection (tenant_id, owned_by, owner_name, name, shared_at)
                        values ('999901', 'x', 'x', 'y', %d)""".formatted(theirSchool),
                "resource_collection_item_collection", """
                        insert into resource_collection_item (tenant_id, collection_id, resource_id, position)
                        values ('999901', 2, 1, 1)""",
                "resource_collection_item_resource", """
                        insert into resource_collection_item (tenant_id, collection_id, resource_id, position)
                        values ('999901', 1, 2, 1)""",
                "resource_rating_resource", """
                        insert into resource_rating (tenant_id, resource_id, rated_by, stars)
                        values ('999901', 2, 'x', 5)""",
                "resource_remark_resource", """
                        insert into resource_remark (tenant_id, resource_id, words, said_by, said_by_name)
                        values ('999901', 2, 'x', 'x', 'x')""",
                "resource_remark_school", """
                        insert into resource_remark (tenant_id, resource_id, words, said_by, said_by_name, school_id)
                        values ('999901', 1, 'x', 'x', 'x', %d)""".formatted(theirSchool),
                "resource_use_resource_version", use(1, 2, null),
                "resource_use_resource", use(2, 1, null),
                "resource_use_school", use(1, 1, theirSchool));
    }

    /** The stored file of the first county is 1, that of the second 2. */
    private static Map<String, String> ofTheCatalogue() {
        String theirs = "(select min(id) from catalogue_entry where tenant_id = '999902')";
        return Map.of(
                "catalogue_entry_resource", CastOfEntries.entry(FIRST, "2", "ALL", "x"),
                "catalogue_tombstone_entry", """
                        insert into catalogue_tombstone (tenant_id, entry_id, given_to, because)
                        values ('999901', %s, 'ALL', '')""".formatted(theirs),
                "described_before_resource", before(2, null),
                "described_before_textbook_part",
                        before(1, "(select min(id) from textbook_part where tenant_id = '999902')"),
                "catalogue_taking_copy", """
                        insert into catalogue_taking (tenant_id, owner, entry_id, taken_by, taken_on, title, giver,
                            copy_id)
                        values ('999901', '999902', 7, 'x', '2026-09-01', 'x', 'x', 2)""",
                "catalogue_file_entry", givenFile(theirs, 1),
                "catalogue_file_file", "with mine as (" + CastOfEntries.entry(FIRST, "1", "ALL", "x")
                        + " returning id) " + givenFile("(select id from mine)", 2));
    }

    private static String before(long resource, String part) {
        return """
                insert into described_before (tenant_id, batch, taken_by, resource_id, found, left_as, title, subject,
                    author, author_named, source, abstract, textbook_part_id)
                values ('999901', 2, 'x', %d, 0, 1, 'x', '', 'x', false, '', '', %s)""".formatted(resource, part);
    }

    private static String givenFile(String entry, int file) {
        return """
                insert into catalogue_file (tenant_id, entry_id, position, page, file_id, name, file_type, size, sha256)
                values ('999901', %s, 1, 0, %d, 'x', 'TEXT', 1, 'x')""".formatted(entry, file);
    }

    /** Packages are 1 and 2 as well, and so are their files. */
    private static Map<String, String> ofPackages() {
        return Map.of(
                "resource_package_file", """
                        insert into resource_package (id, tenant_id, job_id, asked_by, name, file_id)
                        values (-1, '999901', 2, 'x', 'x', 2)""",
                "resource_package_item_package", """
                        insert into resource_package_item (tenant_id, package_id, resource_version_id)
                        values ('999901', 2, 1)""",
                "resource_package_item_resource_version", """
                        insert into resource_package_item (tenant_id, package_id, resource_version_id)
                        values ('999901', 1, 2)""");
    }

    private static String use(long resource, long version, Long school) {
        return """
                insert into resource_use (tenant_id, resource_id, resource_version_id, kind, used_by, school_id,
                    elsewhere, used_on)
                values ('999901', %d, %d, 'DOWNLOADED', 'x', %s, true, '2026-09-01')"""
                .formatted(resource, version, school);
    }

    private static String bundle(long cycle, long supporter) {
        return """
                insert into bundle (id, tenant_id, version, cycle_id, supporter_id, name, formed_by, formed_at)
                values (-1, '999901', 0, %d, %d, 'x', '', now())""".formatted(cycle, supporter);
    }

    private static String pairing(long cycle, long supporter, long recipient) {
        return """
                insert into pairing (id, tenant_id, version, cycle_id, supporter_id, recipient_id,
                    distance_m, pinned, published_on)
                values (-1, '999901', 0, %d, %d, %d, 0, false, '2026-09-01')"""
                .formatted(cycle, supporter, recipient);
    }

    private String tried(String crossing) {
        return database.as("postgres", connection -> {
            connection.setAutoCommit(false);
            return Attack.answer(connection, crossing);
        });
    }

    @Test
    @DisplayName("lock 4: two counties' rows cannot be joined, not even by a role that nothing else binds")
    void noRowLeadsIntoAnotherCounty() {
        crossings().forEach((constraint, crossing) -> {
            String answer = tried(crossing);
            assertTrue(
                    (answer.startsWith(FOREIGN_KEY_VIOLATION) || answer.startsWith(CHECK_VIOLATION))
                            && answer.contains(constraint),
                    constraint + ": " + answer);
        });
    }

    @Test
    @DisplayName("lock 4 taken out: each of these references is accepted, so the test above would fail")
    void withoutItsKeyEachCrossingIsAccepted() {
        crossings().forEach((constraint, crossing) -> {
            String table = List.of("resource_package_item", "resource_package", "resource_collection_item", "resource_collection", "resource_rating",
                            "resource_remark", "resource_use", "bundle", "school_contact", "cycle_step", "cycle_part", "cycle",
                            "catalogue_entry", "catalogue_file", "catalogue_tombstone", "catalogue_taking", "described_before",
                            "plan_version", "posed_problem", "counterpart_consent", "role_grant", "pairing", "textbook_part").stream()
                    .filter(constraint::startsWith).findFirst().orElseThrow();
            database.alter("alter table %s drop constraint %s".formatted(table, constraint));
            assertEquals("changed 1", tried(crossing), constraint);
        });
    }

    @Test
    void aForeignIdIsRefusedInTheWordsOfAnIdThatNeverWas() {
        String unknown = "4711000";
        crossings().forEach((constraint, crossing) -> {
            if (constraint.startsWith("pairing")) {
                String foreign = database.sqlInCounty(FIRST, connection -> Attack.answer(connection, crossing));
                String never = crossing;
                for (long id : List.of(counties.second().cycle(), counties.second().supporter(),
                        counties.second().recipient())) {
                    never = never.replaceAll("\\b" + id + "\\b", unknown);
                    foreign = foreign.replaceAll("=\\((.*)\\b" + id + "\\)", "=($1" + unknown + ")");
                }
                String nonexistent = never;
                assertEquals(
                        database.sqlInCounty(FIRST, connection -> Attack.answer(connection, nonexistent)),
                        foreign);
            }
        });
    }
}
