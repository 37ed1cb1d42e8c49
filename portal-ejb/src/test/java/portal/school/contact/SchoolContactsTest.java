package portal.school.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.identity.CastOfCallers;
import portal.identity.personal.CastOfNumbers;
import portal.identity.personal.PersonalNumbers;
import portal.identity.personal.PhoneNumber;
import portal.school.CastOfSchools;
import portal.school.School;
import portal.school.SchoolsInTests;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;
import portal.school.teacher.NumberChange;
import portal.tenancy.CastOfEntities;
import portal.tenancy.CountySql;

class SchoolContactsTest {

    private static final String NUMBER = "13900000017";
    private static final Optional<PhoneNumber> PHONE = Optional.of(PhoneNumber.of(NUMBER));

    private final TestDatabase database = TestDatabase.fresh();
    private final CurrentDeed deed = new CurrentDeed();
    private final Map<String, PersonalNumbers> numbers = new HashMap<>();

    @BeforeEach
    void twoSchoolsInTwoCounties() {
        CastOfNumbers.twoCounties(database);
        for (String county : List.of(FIRST, SECOND)) {
            database.inCounty(county, entities -> {
                entities.persist(CastOfSchools.supporter("A"));
                entities.persist(CastOfSchools.recipient("B"));
                return null;
            });
        }
    }

    /** The services of one county within one transaction, as one person. */
    private final class Office {

        final SchoolContacts contacts = new SchoolContacts();
        final ContactKeeping keeping = new ContactKeeping();
        final ContactPersons persons;

        Office(EntityManager entities, String county, String school, String... roles) {
            persons = CastOfContacts.persons(entities);
            var reach = new ContactReach();
            reach.schools = SchoolsInTests.rows(entities);
            reach.caller = CastOfCallers.caller(county,
                    school == null ? null : reach.schools.school(school).getId(), roles);
            reach.county = CastOfEntities.over(entities);
            reach.contacts = persons;
            contacts.reach = reach;
            contacts.contacts = persons;
            contacts.numbers = numbers.computeIfAbsent(county,
                    code -> CastOfNumbers.numbers(database, CountySql.in(code), deed));
            contacts.deed = deed;
            keeping.reach = reach;
            keeping.contacts = persons;
            keeping.schools = reach.schools;
            keeping.numbers = contacts.numbers;
            keeping.actor = new CurrentActor();
            keeping.deed = deed;
        }
    }

    private <T> T as(String county, String school, String role, Function<Office, T> work) {
        return database.inCounty(county, entities -> {
            try {
                return deed.within(new Notes(),
                        () -> work.apply(new Office(entities, county, school, role)));
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private void does(String school, String role, Consumer<Office> work) {
        as(FIRST, school, role, office -> {
            work.accept(office);
            return null;
        });
    }

    private void principal(Consumer<Office> work) {
        does("A", PRINCIPAL, work);
    }

    private static List<String> named(SchoolContacts.Board board) {
        return board.contacts().stream().map(SchoolContact::getName).toList();
    }

    private List<String> namedBy(String school) {
        return as(FIRST, null, BUREAU_OFFICER, office -> named(office.contacts.of(school)));
    }

    private SchoolContact only(String school) {
        return as(FIRST, null, BUREAU_OFFICER, office -> office.contacts.of(school).contacts().get(0));
    }

    @Test
    void aSchoolNamesThreePersonsAndNoMore() {
        principal(office -> office.keeping.add(null, " 示例教师 001 ", "教导主任", PHONE));
        assertEquals("contact.named-already", assertThrows(RuleViolation.class, () -> principal(office ->
                office.keeping.add(null, "示例教师 001", "教导主任", Optional.empty()))).key(), "sent twice");
        does("A", SCHOOL_ADMIN, office -> office.keeping.add("A", "示例教师 002", "副校长", Optional.empty()));
        does(null, BUREAU_OFFICER, office -> office.keeping.add("A", "示例教师 003", "团委书记", Optional.empty()));
        assertEquals(List.of("示例教师 001", "示例教师 002", "示例教师 003"), namedBy("A"));
        assertFalse(as(FIRST, "A", PRINCIPAL, office -> office.contacts.of(null)).hasRoom());
        assertEquals("contact.too-many", assertThrows(RuleViolation.class, () -> principal(office ->
                office.keeping.add(null, "示例教师 004", "教师", Optional.empty()))).key());
        assertEquals(List.of(), namedBy("B"));
    }

    @Test
    void whoIsNamedHasANameAndAPost() {
        assertEquals("contact.nameless", assertThrows(RuleViolation.class, () -> principal(office ->
                office.keeping.add(null, " ", "教导主任", PHONE))).key());
        assertEquals("contact.without-post", assertThrows(RuleViolation.class, () -> principal(office ->
                office.keeping.add(null, "示例教师 001", "\u200b", PHONE))).key());
        assertEquals("contact.nameless", assertThrows(RuleViolation.class, () -> principal(office ->
                office.keeping.add(null, "名".repeat(61), "教导主任", PHONE))).key());
    }

    @Test
    @DisplayName("Telephones of contact persons are sealed, masked, and shown in full within a deed on record alone")
    void aTelephoneIsSealedAndShownOnRecord() {
        principal(office -> office.keeping.add(null, "示例教师 001", "教导主任", PHONE));
        assertEquals("139******17", only("A").getPhoneNumber().masked());
        byte[] column = database.as("postgres", connection -> {
            try (var rows = connection.createStatement().executeQuery("select phone_number from school_contact")) {
                rows.next();
                return rows.getBytes(1);
            }
        });
        assertFalse(new String(column, StandardCharsets.ISO_8859_1).contains(NUMBER.substring(3, 9)));
        long id = only("A").getId();
        for (String role : List.of(BUREAU_ADMIN, BUREAU_OFFICER)) {
            assertEquals(NUMBER, as(FIRST, null, role, office -> office.contacts.phoneNumber(id)));
        }
        assertEquals(NUMBER, as(FIRST, "A", SCHOOL_ADMIN, office -> office.contacts.phoneNumber(id)));
        assertThrows(IllegalStateException.class, () -> database.inCounty(FIRST, entities ->
                new Office(entities, FIRST, "A", PRINCIPAL).contacts.phoneNumber(id)));
    }

    @Test
    void aTelephoneStaysGoesOrIsAnotherOne() {
        principal(office -> office.keeping.add(null, "示例教师 001", "教导主任", PHONE));
        var kept = only("A");
        principal(office -> office.keeping.change(
                kept.getId(), kept.getVersion(), "示例教师 002", "副校长", NumberChange.none()));
        assertEquals("示例教师 002", only("A").getName());
        assertEquals(kept.getPhoneNumber(), only("A").getPhoneNumber());
        assertEquals("contact.changed-since", assertThrows(RuleViolation.class, () -> principal(office ->
                office.keeping.change(kept.getId(), kept.getVersion(), "x", "x", NumberChange.gone()))).key());
        principal(office -> office.keeping.change(kept.getId(), only("A").getVersion(), "示例教师 002", "副校长",
                NumberChange.to(PhoneNumber.of("023-20000001"))));
        assertEquals("023-******01", only("A").getPhoneNumber().masked());
        principal(office -> office.keeping.change(
                kept.getId(), only("A").getVersion(), "示例教师 002", "副校长", NumberChange.gone()));
        assertNull(only("A").getPhoneNumber());
        assertThrows(NotFound.class, () -> as(FIRST, "A", PRINCIPAL,
                office -> office.contacts.phoneNumber(kept.getId())));
    }

    @Test
    void whoIsTakenOffLeavesNothing() {
        principal(office -> office.keeping.add(null, "示例教师 001", "教导主任", PHONE));
        long id = only("A").getId();
        principal(office -> office.keeping.remove(id));
        assertEquals(List.of(), namedBy("A"));
        assertThrows(NotFound.class, () -> principal(office -> office.keeping.remove(id)));
    }

    @Test
    @DisplayName("Another school's contact persons answer as missing, and so do another county's")
    void nobodyReachesAnotherSchoolsOrAnotherCountys() {
        principal(office -> office.keeping.add(null, "示例教师 001", "教导主任", PHONE));
        var theirs = only("A");
        List<Consumer<Office>> deeds = List.of(
                office -> office.contacts.phoneNumber(theirs.getId()),
                office -> office.keeping.remove(theirs.getId()),
                office -> office.keeping.change(theirs.getId(), theirs.getVersion(), "x", "x", NumberChange.gone()));
        for (var tried : deeds) {
            assertThrows(NotFound.class, () -> does("B", PRINCIPAL, tried));
            assertThrows(NotFound.class, () -> as(SECOND, null, BUREAU_OFFICER, office -> {
                tried.accept(office);
                return null;
            }));
        }
        assertThrows(NotFound.class, () -> does("B", PRINCIPAL, office -> office.contacts.of("A")));
        assertThrows(NotFound.class, () -> does("B", SCHOOL_ADMIN,
                office -> office.keeping.add("A", "x", "x", Optional.empty())));
        assertThrows(NotFound.class, () -> does(null, BUREAU_OFFICER, office -> office.contacts.of(null)));
        assertEquals(List.of(), as(SECOND, null, BUREAU_OFFICER, office -> named(office.contacts.of("A"))));
        assertEquals(List.of("示例教师 001"), namedBy("A"));
    }

    @Test
    @DisplayName("Two roles together see no more: an administrator who is of a school names nobody for another one")
    void aRoleThatOnlyReadsOpensNoDoorForOneThatWrites() {
        assertThrows(NotFound.class, () -> database.inCounty(FIRST, entities -> {
            new Office(entities, FIRST, "B", BUREAU_ADMIN, SCHOOL_ADMIN)
                    .keeping.add("A", "x", "x", Optional.empty());
            return null;
        }));
    }

    private Map<String, Long> ids() {
        return database.inCounty(FIRST, entities -> {
            var ids = new HashMap<String, Long>();
            entities.createNamedQuery("School.all", School.class).getResultStream()
                    .forEach(school -> ids.put(school.getCode(), school.getId()));
            return ids;
        });
    }

    @Test
    @DisplayName("A6: contact persons go with a school that is merged away, and come back when that is undone")
    void contactPersonsFollowAMerge() {
        principal(office -> office.keeping.add(null, "示例教师 001", "教导主任", PHONE));
        does("B", PRINCIPAL, office -> office.keeping.add(null, "示例教师 002", "校长", PHONE));
        long kept = ids().get("A");
        long gone = ids().get("B");
        database.sqlInCounty(FIRST, connection -> CountySql.over(connection).update("""
                insert into school_merge (tenant_id, kept_id, gone_id, gone_code, gone_name, gone, filled,
                    villages, stays, merged_by)
                values (?, ?, ?, 'B', '乙村小', '{}', '{}', '{}', '{}', 'officer')""", FIRST, kept, gone));
        does(null, BUREAU_OFFICER, office -> office.persons.merged(new SchoolsMerged(kept, gone)));
        assertEquals(List.of("示例教师 001", "示例教师 002"), namedBy("A"));
        assertEquals(NUMBER, as(FIRST, "A", PRINCIPAL, office ->
                office.contacts.phoneNumber(office.contacts.of(null).contacts().get(1).getId())));
        principal(office -> office.keeping.add(null, "示例教师 003", "副校长", Optional.empty()));
        database.sqlInCounty(FIRST, connection -> CountySql.over(connection).update(
                "update school_merge set undone_at = now(), undone_by = 'officer'"));
        does(null, BUREAU_OFFICER, office -> office.persons.parted(new SchoolsParted(kept, gone)));
        assertEquals(List.of("示例教师 001", "示例教师 003"), namedBy("A"));
        assertEquals(List.of("示例教师 002"), namedBy("B"));
    }
}
