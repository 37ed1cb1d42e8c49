package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;
import portal.pairing.CastOfPairing;
import portal.pairing.Cycle;
import portal.pairing.Pairing;
import portal.pairing.PlanVersion;
import portal.school.CastOfSchools;
import portal.school.School;

/**
 * Seeded random work of three counties, through entities, bulk statements and plain SQL, between counties
 * and in the catalogue; a model in memory says after every step what each county must see.
 */
class RandomWorkTest {

    private static final List<String> COUNTIES = List.of("999901", "999902", "999903");
    private static final int OPERATIONS = Integer.getInteger("portal.random.operations", 2_000);
    private static final long SEED = Long.getLong("portal.random.seed", 20_261_121L);
    private static final int MOST_ROWS = 8;
    private static final int JPA_LOOKS_EVERY = 7;
    private static final int KINDS_OF_WORK = 15;

    private static final String LOOK = """
            select 'school ' || id || ' ' || name from school
            union all select 'cycle ' || id || ' ' || name from cycle
            union all select 'pairing ' || id || ' ' || distance_m from pairing
            union all select 'plan_version ' || id || ' ' || problem from plan_version
            union all select 'grant ' || id || ' ' || supporter_county || ' ' || recipient_county
                from counterpart_grant
            union all select 'consent ' || grant_id || ' ' || county || ' ' || (ended_on is null)
                from counterpart_consent
            union all select 'record ' || id || ' ' || county || ' ' || words from counterpart_record
            union all select 'entry ' || id || ' ' || tenant_id || ' ' || title from catalogue_entry""";

    private static final Map<String, Class<? extends TenantOwned>> ENTITIES = Map.of(
            "school", School.class,
            "cycle", Cycle.class,
            "pairing", Pairing.class,
            "plan_version", PlanVersion.class);

    /** A row of a county's own, by table and id, with its words and the ids that it leads to. */
    private record Row(String table, long id, String county, String words, List<Long> leadsTo) {

        Row reworded(String other) {
            return new Row(table, id, county, other, leadsTo);
        }

        @Override
        public String toString() {
            return table + " " + id + " " + words;
        }
    }

    private record Grant(long id, String supporter, String recipient) {

        boolean between(String county) {
            return county.equals(supporter) || county.equals(recipient);
        }
    }

    private record Consent(Grant grant, String county) {}

    private record Entry(long id, String county, String givenTo, String title, boolean withdrawn) {}

    private record Record(long id, Grant grant, String county, String words) {}

    private final TestDatabase database = TestDatabase.fresh();
    private final Random random = new Random(SEED);

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Grant> grants = new ArrayList<>();
    private final Map<Consent, Boolean> given = new LinkedHashMap<>();
    private final List<Record> records = new ArrayList<>();
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> done = new LinkedHashMap<>();
    private int serial;

    @Test
    @DisplayName("locks 2, 3 and 4: whatever counties do in turn, each sees its own rows and nothing foreign")
    void eachCountySeesExactlyItsOwn() throws SQLException {
        try (var looking = database.connect("portal_app");
                var setting = looking.prepareStatement("select set_config('app.tenant_id', ?, true)");
                var look = looking.prepareStatement(LOOK);
                var working = database.connect("portal_app")) {
            looking.setAutoCommit(false);
            working.setAutoCommit(false);
            for (int step = 0; step < OPERATIONS; step++) {
                String county = any(COUNTIES);
                String what = step(county, working);
                done.merge(what, 1, Integer::sum);
                for (String each : COUNTIES) {
                    int now = step;
                    assertEquals(expected(each), seen(setting, look, each),
                            () -> "seed %d, step %d: %s by %s, seen by %s".formatted(SEED, now, what, county, each));
                }
                if (step % JPA_LOOKS_EVERY == 0) {
                    assertEquals(owned(county, "school").size(), countByMapping(county), what);
                }
            }
        }
        if (OPERATIONS >= 1_000) {
            assertEquals(KINDS_OF_WORK, done.size(), done::toString);
            assertFalse(records.isEmpty() || given.isEmpty() || entries.isEmpty(), done::toString);
        }
    }

    private String step(String county, Connection sql) throws SQLException {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> addSchool(county);
            case 3, 4 -> addCycle(county);
            case 5, 6, 7 -> addPairing(county);
            case 8 -> addVersion(county);
            case 9 -> rename(county);
            case 10 -> removePairing(county);
            case 11 -> bulkByMapping(county);
            case 12 -> bulkBySql(county, sql);
            case 13 -> clean(county, sql);
            case 14 -> grant(county, sql);
            case 15 -> consent(county, sql);
            case 16 -> endConsent(county, sql);
            case 17 -> record(county, sql);
            case 18 -> catalogue(county, sql);
            default -> probe(county, sql);
        };
    }

    // What counties do to their own rows.

    private String addSchool(String county) {
        if (owned(county, "school").size() < MOST_ROWS) {
            String words = words(county);
            keep("school", county, words, List.of(), database.inCounty(county, entities -> {
                var school = random.nextBoolean() ? CastOfSchools.supporter(words) : CastOfSchools.recipient(words);
                CastOfSchools.rename(school, words);
                entities.persist(school);
                entities.flush();
                return school.getId();
            }));
        }
        return "add school";
    }

    private String addCycle(String county) {
        if (owned(county, "cycle").size() < MOST_ROWS) {
            String words = words(county);
            int year = serial;
            keep("cycle", county, words, List.of(), database.inCounty(county, entities -> {
                var cycle = CastOfPairing.cycle(year, words);
                entities.persist(cycle);
                entities.flush();
                return cycle.getId();
            }));
        }
        return "add cycle";
    }

    private String addPairing(String county) {
        var cycle = anyOf(county, "cycle");
        var one = anyOf(county, "school");
        var other = anyOf(county, "school");
        var ids = ids(cycle, one, other);
        if (ids != null && one != other && owned(county, "pairing").size() < MOST_ROWS
                && owned(county, "pairing").stream().noneMatch(pair -> pair.leadsTo().equals(ids))) {
            keep("pairing", county, "1500", ids, database.inCounty(county, entities -> {
                var pairing = CastOfPairing.pairing(
                        entities.find(Cycle.class, cycle.id()),
                        entities.find(School.class, one.id()),
                        entities.find(School.class, other.id()));
                entities.persist(pairing);
                entities.flush();
                return pairing.getId();
            }));
        }
        return "add pairing";
    }

    private String addVersion(String county) {
        var cycle = anyOf(county, "cycle");
        if (cycle != null && owned(county, "plan_version").size() < MOST_ROWS) {
            String words = words(county);
            int number = serial;
            keep("plan_version", county, words, List.of(cycle.id()), database.inCounty(county, entities -> {
                var version = CastOfPairing.version(
                        entities.find(Cycle.class, cycle.id()), number, words);
                entities.persist(version);
                entities.flush();
                return version.getId();
            }));
        }
        return "add version";
    }

    private String rename(String county) {
        var school = anyOf(county, "school");
        if (school != null) {
            String words = words(county);
            database.inCounty(county, entities -> {
                CastOfSchools.rename(entities.find(School.class, school.id()), words);
                return null;
            });
            rows.put(key(school), school.reworded(words));
        }
        return "rename";
    }

    private String removePairing(String county) {
        var pairing = anyOf(county, "pairing");
        if (pairing != null) {
            database.inCounty(county, entities -> {
                entities.remove(entities.find(Pairing.class, pairing.id()));
                return null;
            });
            rows.remove(key(pairing));
        }
        return "remove pairing";
    }

    private String bulkByMapping(String county) {
        String words = words(county);
        int changed = database.inCounty(county, entities -> entities
                .createQuery("update School s set s.name = :words").setParameter("words", words).executeUpdate());
        assertEquals(owned(county, "school").size(), changed);
        owned(county, "school").forEach(school -> rows.put(key(school), school.reworded(words)));
        if (random.nextInt(4) == 0) {
            int gone = database.inCounty(county,
                    entities -> entities.createQuery("delete from Pairing p").executeUpdate());
            assertEquals(owned(county, "pairing").size(), gone);
            rows.values().removeIf(row -> row.table().equals("pairing") && row.county().equals(county));
        }
        return "bulk by mapping";
    }

    private String bulkBySql(String county, Connection sql) throws SQLException {
        String words = words(county);
        assertEquals("changed " + owned(county, "cycle").size(),
                in(county, sql, "update cycle set name = '" + words + "'"));
        owned(county, "cycle").forEach(cycle -> rows.put(key(cycle), cycle.reworded(words)));
        return "bulk by SQL";
    }

    /** Deletes, with no condition that names a county, what nothing leads to. */
    private String clean(String county, Connection sql) throws SQLException {
        var needed = new TreeSet<Long>();
        owned(county, "pairing").forEach(row -> needed.addAll(row.leadsTo()));
        owned(county, "plan_version").forEach(row -> needed.addAll(row.leadsTo()));
        var free = owned(county, "school").stream().filter(row -> !needed.contains(row.id())).toList();
        assertEquals("changed " + free.size(), in(county, sql, """
                delete from school where not exists (
                    select from pairing where school.id in (supporter_id, recipient_id))"""));
        free.forEach(row -> rows.remove(key(row)));
        return "clean";
    }

    // Between counties.

    private String grant(String county, Connection sql) throws SQLException {
        String other = any(COUNTIES.stream().filter(each -> !each.equals(county)).toList());
        boolean supports = random.nextBoolean();
        if (grants.size() < 3 * MOST_ROWS) {
            String id = in(county, sql, """
                    insert into counterpart_grant
                        (supporter_county, recipient_county, supporter_name, recipient_name)
                    values ('%s', '%s', 'x', 'y') returning id"""
                    .formatted(supports ? county : other, supports ? other : county));
            grants.add(new Grant(Long.parseLong(id), supports ? county : other, supports ? other : county));
        }
        return "grant";
    }

    private String consent(String county, Connection sql) throws SQLException {
        if (!grants.isEmpty()) {
            var grant = any(grants);
            var consent = new Consent(grant, county);
            String answer = in(county, sql, """
                    insert into counterpart_consent
                        (supporter_county, recipient_county, grant_id, county, given_on)
                    values ('%s', '%s', %d, '%s', '2026-09-01')"""
                    .formatted(grant.supporter(), grant.recipient(), grant.id(), county));
            if (!grant.between(county)) {
                assertEquals("23514", answer.substring(0, 5), answer);
            } else if (given.containsKey(consent)) {
                assertEquals("23505", answer.substring(0, 5), answer);
            } else {
                assertEquals("changed 1", answer);
                given.put(consent, true);
            }
        }
        return "consent";
    }

    private String endConsent(String county, Connection sql) throws SQLException {
        if (!grants.isEmpty() && random.nextInt(3) == 0) {
            var grant = any(grants);
            var consent = new Consent(grant, county);
            String answer = in(county, sql, """
                    update counterpart_consent set ended_on = '2026-10-01' where grant_id = %d and ended_on is null
                    and county = '%s'""".formatted(grant.id(), county));
            assertEquals(given.getOrDefault(consent, false) ? "changed 1" : "changed 0", answer);
            given.replace(consent, false);
        }
        return "end consent";
    }

    private String record(String county, Connection sql) throws SQLException {
        if (!grants.isEmpty() && records.size() < 6 * MOST_ROWS) {
            var grant = any(grants);
            String words = words(county);
            String answer = in(county, sql, """
                    insert into counterpart_record
                        (supporter_county, recipient_county, grant_id, county, happened_on, words)
                    values ('%s', '%s', %d, '%s', '2026-10-01', '%s')"""
                    .formatted(grant.supporter(), grant.recipient(), grant.id(), county, words));
            if (grant.between(county) && inForce(grant)) {
                assertEquals("changed 1", answer);
                long id = Long.parseLong(in(county, sql,
                        "select id from counterpart_record where words = '" + words + "'"));
                records.add(new Record(id, grant, county, words));
            } else {
                assertEquals("42501", answer.substring(0, 5), answer);
            }
        }
        return "record";
    }

    private boolean inForce(Grant grant) {
        return given.getOrDefault(new Consent(grant, grant.supporter()), false)
                && given.getOrDefault(new Consent(grant, grant.recipient()), false);
    }

    private String catalogue(String county, Connection sql) throws SQLException {
        if (entries.size() < 3 * MOST_ROWS && random.nextBoolean()) {
            String words = words(county);
            String to = random.nextBoolean() ? "ALL" : "99";
            long resource = ++serial;
            in(county, sql, CastOfEntries.resource(county, resource));
            long id = Long.parseLong(in(county, sql,
                    CastOfEntries.entry(county, Long.toString(resource), to, words) + " returning id"));
            entries.put(id, new Entry(id, county, to, words, false));
        } else if (!entries.isEmpty()) {
            var entry = any(List.copyOf(entries.values()));
            String answer = in(county, sql, """
                    update catalogue_entry set withdrawn_at = %s where id = %d"""
                    .formatted(entry.withdrawn() ? "null" : "'2026-10-01'", entry.id()));
            assertEquals(entry.county().equals(county) ? "changed 1" : "changed 0", answer);
            if (entry.county().equals(county)) {
                entries.put(entry.id(), new Entry(
                        entry.id(), county, entry.givenTo(), entry.title(), !entry.withdrawn()));
            }
        }
        return "catalogue";
    }

    // What must not work, and must say the same of what exists elsewhere and of what never was.

    private String probe(String county, Connection sql) throws SQLException {
        var foreign = rows.values().stream().filter(row -> !row.county().equals(county)).toList();
        if (!foreign.isEmpty()) {
            var theirs = any(foreign);
            long never = 7_000_000_000L + theirs.id();
            for (String attempt : List.of(
                    "select * from %s where id = ID".formatted(theirs.table()),
                    "update school set name = 'taken' where id = ID",
                    "delete from pairing where id = ID or cycle_id = ID or supporter_id = ID",
                    """
                    insert into pairing (id, tenant_id, version, cycle_id, supporter_id, recipient_id, distance_m,
                        pinned, published_on)
                    values (-1, '%s', 0, ID, ID, ID - 1, 0, false, '2026-09-01')""".formatted(county),
                    """
                    insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                        strong_subjects, weak_subjects)
                    values (ID, '%s', 0, '%s', 'x', 'PRIMARY', 'RURAL', 0, 'NONE', '', '')
                    on conflict do nothing""".formatted(theirs.county(), theirs.words()),
                    """
                    insert into counterpart_record
                        (supporter_county, recipient_county, grant_id, county, happened_on, words)
                    values ('%s', '%s', ID, '%s', '2026-10-01', 'x')"""
                            .formatted(COUNTIES.get(0), COUNTIES.get(1), county))) {
                String answer = in(county, sql, attempt.replace("ID", Long.toString(theirs.id())));
                assertEquals(
                        in(county, sql, attempt.replace("ID", Long.toString(never))).replace("" + never, "ID"),
                        answer.replaceAll("\\b" + theirs.id() + "\\b", "ID"));
                assertFalse(answer.contains(theirs.words()) && theirs.words().contains(theirs.county()), answer);
            }
            assertNull(database.inCounty(county, entities -> entities.find(ENTITIES.get(theirs.table()), theirs.id())));
        }
        return "probe";
    }

    // What a county sees, and what it must see.

    private static List<String> seen(PreparedStatement setting, PreparedStatement look, String county)
            throws SQLException {
        setting.setString(1, county);
        setting.execute();
        var seen = new ArrayList<String>();
        try (var all = look.executeQuery()) {
            while (all.next()) {
                seen.add(all.getString(1));
            }
        }
        look.getConnection().commit();
        return seen.stream().sorted().toList();
    }

    private List<String> expected(String county) {
        var expected = new ArrayList<String>();
        rows.values().stream().filter(row -> row.county().equals(county)).forEach(row -> expected.add(row.toString()));
        grants.stream().filter(grant -> grant.between(county)).forEach(grant -> expected.add(
                "grant %d %s %s".formatted(grant.id(), grant.supporter(), grant.recipient())));
        given.forEach((consent, open) -> {
            if (consent.grant().between(county)) {
                expected.add("consent %d %s %s".formatted(consent.grant().id(), consent.county(), open));
            }
        });
        records.stream()
                .filter(record -> record.county().equals(county)
                        || record.grant().between(county) && inForce(record.grant()))
                .forEach(record -> expected.add(
                        "record %d %s %s".formatted(record.id(), record.county(), record.words())));
        entries.values().stream()
                .filter(entry -> entry.county().equals(county) || !entry.withdrawn())
                .forEach(entry -> expected.add(
                        "entry %d %s %s".formatted(entry.id(), entry.county(), entry.title())));
        return expected.stream().sorted().toList();
    }

    private int countByMapping(String county) {
        return database.inCounty(county, entities -> {
            var schools = entities.createNamedQuery("School.all", School.class).getResultList();
            long counted = entities.createQuery("select count(s) from School s", Long.class).getSingleResult();
            assertEquals(schools.size(), counted);
            schools.forEach(school -> assertEquals(county, school.getCode().substring(0, county.length())));
            return schools.size();
        });
    }

    private String in(String county, Connection sql, String statement) throws SQLException {
        CountyTransaction.confine(sql, county);
        var before = sql.setSavepoint();
        try {
            String answer = String.join("\n", Attack.rows(sql, statement));
            sql.commit();
            return answer;
        } catch (SQLException refusal) {
            sql.rollback(before);
            sql.rollback();
            return refusal.getSQLState() + " " + refusal.getMessage();
        }
    }

    private List<Row> owned(String county, String table) {
        return rows.values().stream()
                .filter(row -> row.county().equals(county) && row.table().equals(table))
                .toList();
    }

    private Row anyOf(String county, String table) {
        var own = owned(county, table);
        return own.isEmpty() ? null : any(own);
    }

    private static List<Long> ids(Row... led) {
        return Arrays.stream(led).anyMatch(Objects::isNull)
                ? null
                : Arrays.stream(led).map(Row::id).toList();
    }

    private void keep(String table, String county, String words, List<Long> leadsTo, long id) {
        var row = new Row(table, id, county, words, leadsTo);
        rows.put(key(row), row);
    }

    private static String key(Row row) {
        return row.table() + row.id();
    }

    private String words(String county) {
        return county + "-" + ++serial;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
