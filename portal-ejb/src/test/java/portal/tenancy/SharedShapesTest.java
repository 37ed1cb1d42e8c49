package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

/** What two counties share under a grant that both gave, and what one gives to all. */
class SharedShapesTest {

    private static final String SUPPORTER = "999901";
    private static final String RECIPIENT = "999902";
    private static final String THIRD = "999903";
    private static final String COUNT_RECORDS = "select count(*) from counterpart_record";

    private final TestDatabase database = TestDatabase.fresh();

    private String by(String county, String sql) {
        return database.sqlInCounty(county, connection -> Attack.answer(connection, sql));
    }

    private void done(String county, String sql) {
        assertEquals(List.of("changed 1"),
                database.sqlInCounty(county, connection -> Attack.rows(connection, sql)));
    }

    private static String consent(String county) {
        return """
                insert into counterpart_consent (supporter_county, recipient_county, grant_id, county, given_on)
                values ('999901', '999902', 1, '%s', '2026-09-01')""".formatted(county);
    }

    private static String record(String county) {
        return """
                insert into counterpart_record
                    (supporter_county, recipient_county, grant_id, county, happened_on, words)
                values ('999901', '999902', 1, '%s', '2026-10-01', 'visit')""".formatted(county);
    }

    @BeforeEach
    void theSupporterOffers() {
        done(SUPPORTER, """
                insert into counterpart_grant
                    (id, supporter_county, recipient_county, supporter_name, recipient_name)
                values (1, '999901', '999902', '示例一县', '示例二县')""");
        done(SUPPORTER, consent(SUPPORTER));
    }

    @Test
    @DisplayName("shape b: nothing is written before both counties consent")
    void oneConsentIsNotEnough() {
        assertTrue(by(SUPPORTER, record(SUPPORTER)).startsWith("42501"));
        done(RECIPIENT, consent(RECIPIENT));
        done(SUPPORTER, record(SUPPORTER));
        assertEquals("1", by(RECIPIENT, COUNT_RECORDS));
        assertEquals("0", by(THIRD, COUNT_RECORDS));
    }

    @Test
    void nobodyConsentsForTheOther() {
        assertTrue(by(SUPPORTER, consent(RECIPIENT)).startsWith("42501"));
        assertTrue(by(THIRD, consent(THIRD)).startsWith("23514"));
        assertEquals("changed 0", by(RECIPIENT, "update counterpart_consent set ended_on = '2026-10-01'"));
    }

    @Test
    @DisplayName("shape b: either county can end it, and an ended consent stays ended")
    void anEndedConsentHidesTheOthersRecordsAndStaysEnded() {
        done(RECIPIENT, consent(RECIPIENT));
        done(SUPPORTER, record(SUPPORTER));
        done(RECIPIENT, "update counterpart_consent set ended_on = '2026-11-01' where county = '999902'");
        assertEquals("0", by(RECIPIENT, COUNT_RECORDS));
        assertEquals("1", by(SUPPORTER, COUNT_RECORDS));
        assertTrue(by(SUPPORTER, record(SUPPORTER)).startsWith("42501"));
        assertEquals("changed 0", by(RECIPIENT, "update counterpart_consent set ended_on = null"));
        assertTrue(by(RECIPIENT, consent(RECIPIENT)).startsWith("23505"));
    }

    @Test
    void aGrantOfTheSameIdOpensNothing() {
        done(RECIPIENT, consent(RECIPIENT));
        done(SUPPORTER, record(SUPPORTER));
        done(THIRD, """
                insert into counterpart_grant
                    (id, supporter_county, recipient_county, supporter_name, recipient_name)
                values (1, '999903', '999901', 'x', 'x')""");
        assertEquals("0", by(THIRD, "select count(*) from counterpart_consent"));
        assertEquals("0", by(THIRD, COUNT_RECORDS));
    }

    @Test
    @DisplayName("shape c: given to a province or to all, and the owner's alone once withdrawn")
    void aCatalogueEntryIsReadByThoseItWasGivenTo() {
        done(SUPPORTER, CastOfEntries.resource(SUPPORTER, 1));
        done(SUPPORTER, CastOfEntries.entry(SUPPORTER, "1", "99", "ours"));
        String count = "select count(*) from catalogue_entry";
        assertEquals("1", by(RECIPIENT, count));
        assertEquals("0", by("110101", count));
        assertEquals("0", by("", count));
        done(SUPPORTER, "update catalogue_entry set given_to = 'ALL'");
        assertEquals("1", by("110101", count));
        assertEquals("0", by("", count));
        done(SUPPORTER, "update catalogue_entry set withdrawn_at = '2026-10-01'");
        assertEquals("0", by(RECIPIENT, count));
        assertEquals("1", by(SUPPORTER, count));
        assertTrue(by(SUPPORTER, "update catalogue_entry set given_to = '11'").startsWith("23514"));
    }
}
