package portal.web.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.school.SchoolFact;

class SchoolFormTest {

    private final SchoolForm form =
            new SchoolForm(Map.of("学校名称", "甲小学", "学生数", "60", "班级数", "6"), fact -> true);

    private SchoolForm.Field field(SchoolFact fact) {
        return form.getGroups().stream()
                .flatMap(group -> group.fields().stream())
                .filter(one -> one.getFact() == fact)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNobodyElseChangedStaysAsTyped() {
        field(SchoolFact.PUPILS).setText("61");
        form.meet(Map.of("学校名称", "甲小学", "学生数", "60", "班级数", "6"));
        assertEquals("61", form.texts().get("学生数"));
        assertFalse(field(SchoolFact.PUPILS).isMet());
    }

    @Test
    void whatSomebodyElseChangedIsTakenOverWhereNothingWasTyped() {
        form.meet(Map.of("学校名称", "甲小学", "学生数", "62", "班级数", "6"));
        assertEquals("62", form.texts().get("学生数"));
        assertTrue(field(SchoolFact.PUPILS).isTaken());
    }

    @Test
    void whereBothChangedTheSameOnesOwnStaysBesideTheirs() {
        field(SchoolFact.PUPILS).setText("61");
        form.meet(Map.of("学校名称", "甲小学", "学生数", "62"));
        assertEquals("61", form.texts().get("学生数"));
        assertTrue(field(SchoolFact.PUPILS).isContested());
        assertEquals("62", field(SchoolFact.PUPILS).getTheirs());
        assertEquals("", form.texts().get("班级数"));
    }

    @Test
    void aFaultStandsAtTheInputOfItsColumn() {
        assertEquals(Optional.of("edit:groups:1:fields:0:textField:text"), form.input("edit", "学生数"));
        assertEquals(Optional.of("edit:groups:0:fields:2:choiceField:choice"), form.input("edit", "学段"));
        assertEquals(Optional.empty(), form.input("edit", "身份证号"));
    }
}
