package portal.web.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormTest {

    static FigureForm form(String code, String written) {
        return new FigureForm(FigureValueTest.key(code), written, FigureValueTest.CHINESE);
    }

    @ParameterizedTest
    @CsvSource({
        "rotation.supporter.backbone-min, 1",
        "establishment.pupils-per-staff.junior, 13.5",
        "rotation.supporter.dispatch-share-per-year, 0.05",
        "rotation.supporter.dispatch-share-per-year, 1",
        "rotation.exchange.equal-numbers, true",
        "pairing.development-plan.horizons, LONG;NEAR",
        "mentorship.gates, STANDARDS;METHOD",
        "establishment.weekly-lessons.primary, 语文=7;数学=5.5",
        "school.entry-qualification, PRIMARY=COLLEGE;JUNIOR=BACHELOR",
        "pairing.phases, MOBILISE 2014-09..2014-10;SUM_UP 2016-01..2016-06",
        "activity.school-research.recurrence, ODD_WEEK_MONDAY_AFTERNOON"})
    void whatIsInForceComesOutOfTheFormAsItWentIn(String code, String written) {
        var key = FigureValueTest.key(code);
        assertEquals(key.read(written), key.read(form(code, written).written()));
    }

    @Test
    void aShareIsShownAndTakenAsAPercentage() {
        var form = form("rotation.supporter.dispatch-share-per-year", "0.125");
        assertEquals("12.5%", form.getText());
        form.setText("6 %");
        assertEquals("0.06", form.written());
        form.setText("６％");
        assertEquals("６％", form.written());
        form.setText("6％");
        assertEquals("0.06", form.written());
        form.setText("0.07");
        assertEquals("0.07", form.written());
        form.setText("five");
        assertEquals("five", form.written());
    }

    @Test
    void lessonsMayBeTypedWithTheSignsOfAChineseKeyboard() {
        var form = form("establishment.weekly-lessons.primary", null);
        form.setText("语文＝7；数学＝5");
        assertEquals("语文=7;数学=5", form.written());
    }

    @Test
    void whatIsLeftEmptyIsNotSaid() {
        var form = form("school.entry-qualification", "PRIMARY=COLLEGE;JUNIOR=BACHELOR");
        form.getParts().get(0).setFirst(null);
        assertEquals("JUNIOR=BACHELOR", form.written());
        assertEquals("", form("school.entry-qualification", null).written());
    }

    @Test
    void aMapOffersForEachWordWhatCanBeSaidOfIt() {
        var form = form("school.entry-qualification", null);
        assertEquals(2, form.getParts().size());
        assertEquals(3, form.getChoices().size());
    }
}
