package portal.web.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import portal.school.SchoolFilter;
import portal.school.SchoolOrder;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Heading;

class SchoolQueryTest {

    static SchoolQuery query(String... namesAndValues) {
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SchoolQuery(new Address(parameters));
    }

    @Test
    void anAddressWithoutAnythingShowsAllByCode() {
        assertEquals(SchoolFilter.ALL, query().filter());
        assertEquals(SchoolOrder.CODE, query().order());
        assertTrue(query().ascending());
        assertFalse(query().filtered());
    }

    @Test
    void everyFilterIsRead() {
        assertEquals(
                new SchoolFilter("甲", Stage.NINE_YEAR, Setting.RURAL, SupportRole.RECIPIENT, "白帝镇",
                        SchoolFilter.Lack.PLACE),
                query("q", "甲", "stage", "nine_year", "setting", "RURAL", "role", "recipient", "town", "白帝镇",
                        "lacks", "place").filter());
    }

    @Test
    void whatIsNotUnderstoodShowsAllToAReaderAndIsToldToAScript() {
        var strange = query("stage", "university", "sort", "age");
        assertEquals(SchoolFilter.ALL, strange.filter());
        assertEquals(SchoolOrder.CODE, strange.order());
        assertFalse(strange.sound());
        assertTrue(query("stage", "primary", "sort", "-pupils").sound());
    }

    @Test
    void aHeadingSortsAndThenTurnsRound() {
        var key = "school.pupils";
        assertEquals(new Heading(key, "?sort=pupils", "none", "number"),
                query().heading(key, SchoolOrder.PUPILS, "number"));
        assertEquals(new Heading(key, "?sort=-pupils", "ascending", ""),
                query("sort", "pupils").heading(key, SchoolOrder.PUPILS, ""));
        assertEquals(new Heading(key, "?sort=pupils", "descending", ""),
                query("sort", "-pupils").heading(key, SchoolOrder.PUPILS, ""));
        assertFalse(query("sort", "-pupils").ascending());
    }

    @Test
    void anotherFilterOrOrderBeginsAtTheFirstPageWithNothingOpen() {
        var deep = query("q", "甲", "page", "3", "school", "1");
        assertEquals("?", deep.without("q").toString());
        assertEquals("?q=%E7%94%B2&sort=name", deep.heading("school.name", SchoolOrder.NAME, "").href());
        assertEquals("?q=%E7%94%B2&page=3", deep.closed().toString());
    }

    @Test
    void columnsAreShownAndLeftOutOneByOneAndNeverAllOfThem() {
        assertEquals(List.copyOf(SchoolColumn.USUAL), query().columns());
        assertEquals("?columns=stage.setting.town.pupils.classes.teachers.role",
                query().toggled(SchoolColumn.CLASSES).toString());
        assertEquals(List.of(SchoolColumn.TOWN), query("columns", "town").columns());
        assertEquals("?columns=town", query("columns", "town").toggled(SchoolColumn.TOWN).toString());
    }

    @Test
    void theExportIsWhatOneSees() {
        assertEquals("?q=%E7%94%B2&sort=-name",
                query("q", "甲", "sort", "-name", "page", "2", "view", "map", "school", "1")
                        .forExport().toString());
    }

    @Test
    void everyOrderHasAName() {
        var words = new Words(Locale.ENGLISH);
        for (var order : SchoolOrder.values()) {
            var key = "school." + Address.lower(order);
            assertFalse(words.text(key).equals(key), key);
        }
    }
}
