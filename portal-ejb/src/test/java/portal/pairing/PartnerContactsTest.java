package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.TEACHER;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.identity.CastOfCallers;
import portal.identity.OpenMatter;
import portal.identity.Post;
import portal.identity.personal.CastOfNumbers;
import portal.identity.personal.PersonalNumbers;
import portal.identity.personal.PhoneNumber;
import portal.school.CastOfSchools;
import portal.school.School;
import portal.school.SupportRole;
import portal.school.contact.CastOfContacts;
import portal.school.contact.SchoolContact;
import portal.tenancy.CountySql;
import portal.tenancy.NationalTime;

/** 甲小学 supports 乙村小 and 丙村小 this year; 丁小学 supported 乙村小 last year and is no partner now. */
class PartnerContactsTest {

    private static final int YEAR = SchoolYear.current();
    private static final String NUMBER = "13900000017";

    private final TestDatabase database = TestDatabase.fresh();
    private final CurrentDeed deed = new CurrentDeed();
    private PersonalNumbers numbers;

    @BeforeEach
    void aPlanInForce() {
        CastOfNumbers.twoCounties(database);
        numbers = CastOfNumbers.numbers(database, CountySql.in(FIRST), deed);
        database.inCounty(FIRST, entities -> {
            var supporter = CastOfSchools.supporter("A");
            var recipient = CastOfSchools.recipient("B");
            var other = CastOfSchools.school("C", "丙村小", SupportRole.RECIPIENT);
            var former = CastOfSchools.school("D", "丁小学", SupportRole.SUPPORTER);
            List.of(supporter, recipient, other, former).forEach(entities::persist);
            entities.flush();
            publish(entities, YEAR - 1, former, recipient);
            publish(entities, YEAR, supporter, recipient, other);
            for (var school : List.of(supporter, recipient, former)) {
                entities.persist(CastOfContacts.contact(school, "示例教师 " + school.getCode(),
                        numbers.keep(PhoneNumber.of(NUMBER), SchoolContact.PHONE_NUMBER)));
            }
            return null;
        });
    }

    private static void publish(
            EntityManager entities, int year, School supporter, School... recipients) {
        var cycle = CastOfPairing.cycle(year, String.valueOf(year));
        var version = CastOfPairing.version(cycle, 1, "{}");
        entities.persist(cycle);
        entities.persist(version);
        entities.flush();
        cycle.publish(version, NationalTime.today(), null, "second");
        for (var recipient : recipients) {
            entities.persist(CastOfPairing.pairing(cycle, supporter, recipient));
        }
    }

    /** What somebody of a school asks, within one transaction. */
    private final class Asking {

        final PartnerContacts contacts = new PartnerContacts();
        final PairingMatters matters = new PairingMatters();
        final Partners partners = new Partners();
        final long own;

        Asking(EntityManager entities, String county, String school) {
            own = school(entities, school);
            partners.caller = CastOfCallers.caller(county, own, PRINCIPAL);
            partners.cycles = new Cycles();
            partners.cycles.entities = entities;
            partners.pairings = new Pairings();
            partners.pairings.entities = entities;
            partners.bundles = new KeptBundles();
            partners.bundles.entities = entities;
            partners.bundles.cycles = partners.cycles;
            partners.bundles.pairings = partners.pairings;
            contacts.partners = partners;
            contacts.contacts = CastOfContacts.persons(entities);
            contacts.numbers = numbers;
            contacts.deed = deed;
            matters.cycles = partners.cycles;
            matters.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        }

        List<String> names() {
            return contacts.all().values().stream().flatMap(List::stream)
                    .map(SchoolContact::getName).sorted().toList();
        }

        List<Bundles.Formed> bundles() {
            return partners.bundles.ofPairs(partners.ofOwnSchool().pairs());
        }

        List<OpenMatter> waiting(String role) {
            return matters.of(new Post(role, own));
        }
    }

    private static long school(EntityManager entities, String code) {
        return entities.createNamedQuery("School.byCode", School.class)
                .setParameter("code", code)
                .getSingleResult()
                .getId();
    }

    private <T> T at(String county, String school, Function<Asking, T> work) {
        return database.inCounty(county, entities -> {
            try {
                return deed.within(new Notes(),
                        () -> work.apply(new Asking(entities, county, school)));
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private List<String> seenBy(String school) {
        return at(FIRST, school, Asking::names);
    }

    private long contactOf(String school) {
        return database.inCounty(FIRST, entities -> CastOfContacts.persons(entities)
                .ofSchools(List.of(school(entities, school)))
                .values().iterator().next().get(0).getId());
    }

    private String number(String school, String of) {
        long contact = contactOf(of);
        return at(FIRST, school, asking -> asking.contacts.phoneNumber(contact));
    }

    @Test
    @DisplayName("Contact persons are seen both ways by partners of the plan in force, and by nobody of last year's")
    void partnersSeeEachOthersContactPersons() {
        assertEquals(List.of("示例教师 B"), seenBy("A"));
        assertEquals(List.of("示例教师 A"), seenBy("B"));
        assertEquals(List.of("示例教师 A"), seenBy("C"));
        assertEquals(List.of(), seenBy("D"));
        assertEquals(NUMBER, number("A", "B"));
        assertEquals(NUMBER, number("C", "A"));
        assertThrows(NotFound.class, () -> number("B", "D"));
        assertThrows(NotFound.class, () -> number("D", "B"));
        assertThrows(NotFound.class, () -> number("C", "B"));
    }

    @Test
    void ofAWithdrawnPlanNobodySeesThemAnyMore() {
        database.inCounty(FIRST, entities -> {
            var cycles = new Cycles();
            cycles.entities = entities;
            entities.createQuery("delete from Pairing p where p.cycle = :cycle")
                    .setParameter("cycle", cycles.get(YEAR))
                    .executeUpdate();
            cycles.get(YEAR).withdraw();
            return null;
        });
        assertEquals(List.of(), seenBy("A"));
        assertEquals(List.of(), seenBy("D"), "last year's plan lasted one year");
        assertThrows(NotFound.class, () -> number("A", "B"));
    }

    @Test
    void onceAPlanIsOverNobodySeesThemAnyMore() {
        database.alter("update cycle set school_year = school_year - 5");
        assertEquals(List.of(), seenBy("A"));
        assertThrows(NotFound.class, () -> number("A", "B"));
    }

    @Test
    void anotherCountysAnswerAsMissing() {
        long contact = contactOf("B");
        database.inCounty(SECOND, entities -> {
            entities.persist(CastOfSchools.supporter("A"));
            return null;
        });
        assertEquals(List.of(), at(SECOND, "A", Asking::names));
        assertThrows(NotFound.class, () ->
                at(SECOND, "A", asking -> asking.contacts.phoneNumber(contact)));
    }

    @Test
    @DisplayName("A school with partners and nobody to call has that waiting, until it names somebody")
    void aPrincipalWhoseSchoolNamedNobodyIsReminded() {
        assertEquals(List.of(new OpenMatter("pairing.no-contact", List.of("1"), null,
                "/school/contacts.xhtml")), at(FIRST, "C", asking -> asking.waiting(PRINCIPAL)));
        assertEquals(List.of(), at(FIRST, "C", asking -> asking.waiting(TEACHER)));
        assertEquals(List.of(), at(FIRST, "A", asking -> asking.waiting(PRINCIPAL)));
        database.alter("delete from school_contact");
        assertEquals(List.of(), at(FIRST, "D", asking -> asking.waiting(PRINCIPAL)),
                "who has no partner now is asked for nobody");
        assertEquals(List.of("2"), at(FIRST, "A", asking -> asking.waiting(PRINCIPAL).get(0).figures()));
    }

    @Test
    @DisplayName("mechanism B3: each school of a bundle is told of all its schools")
    void everySchoolOfABundleKnowsTheOthers() {
        database.inCounty(FIRST, entities -> {
            var cycles = new Cycles();
            cycles.entities = entities;
            var pairings = new Pairings();
            pairings.entities = entities;
            var pairs = pairings.of(cycles.get(YEAR));
            var bundle = new Bundle(cycles.get(YEAR), pairs.get(0).getSupporter(), "甲校共同体", "officer");
            entities.persist(bundle);
            entities.flush();
            pairs.forEach(pair -> pair.join(bundle));
            return null;
        });
        for (String school : List.of("A", "B", "C")) {
            var told = at(FIRST, school, asking -> asking.bundles());
            assertEquals(1, told.size(), school);
            assertEquals("甲小学", told.get(0).bundle().getSupporter().getName());
            assertEquals("乙村小、丙村小", told.get(0).recipients().stream()
                    .map(School::getName).collect(Collectors.joining("、")));
        }
        assertEquals(List.of(), at(FIRST, "D", asking -> asking.bundles()));
    }
}
