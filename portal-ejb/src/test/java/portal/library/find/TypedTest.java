package portal.library.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.library.find.Closeness.ALL_WORDS;
import static portal.library.find.Closeness.AS_TYPED;
import static portal.library.find.Closeness.SOME_WORDS;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.database.TestDatabase;

class TypedTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static String query(String typed) {
        return Typed.of(typed).query(AS_TYPED);
    }

    private static boolean finds(String title, String typed, Closeness closeness) {
        var vector = new WordVector().title(title, 'A').toString();
        return DATABASE.as("portal_app", connection -> {
            try (var asked = connection.prepareStatement("select ?::tsvector @@ ?::tsquery")) {
                asked.setString(1, vector);
                asked.setString(2, Typed.of(typed).query(closeness));
                try (var rows = asked.executeQuery()) {
                    rows.next();
                    return rows.getBoolean(1);
                }
            }
        });
    }

    private static boolean finds(String title, String typed) {
        return finds(title, typed, AS_TYPED);
    }

    @Test
    void aWordThatIsCutIsLookedForAsAPhrase() {
        assertEquals("((('二' <1> '次' <1> '函数') | ('+二次' <1> '+次函' <1> '+函数')))",
                query("二次函数"));
        assertTrue(finds("二次函数的图象", "二次函数"));
        assertTrue(!finds("函数二次", "二次函数"));
        assertTrue(finds("函数的二次复习", "二次函数", ALL_WORDS));
    }

    @Test
    void twoCharactersFindATitleHoweverItWasCut() {
        assertTrue(finds("圆明园的毁灭", "圆明"));
        assertTrue(finds("语文园地三", "园地"));
        assertTrue(finds("北京大学生活", "大学"));
    }

    @Test
    void wordsApartMustAllBeThere() {
        assertTrue(finds("荷花 教学设计 三年级", "三年级 荷花"));
        assertTrue(!finds("荷花 教学设计", "三年级 荷花"));
        assertTrue(finds("荷花 教学设计", "三年级 荷花", SOME_WORDS));
    }

    @Test
    void quotedWordsStandAsTheyAre() {
        assertTrue(finds("长方形的面积和周长", "“面积和周长”"));
        assertTrue(!finds("长方形的周长和面积", "\"面积和周长\"", SOME_WORDS));
    }

    @Test
    void whatAMinusStandsBeforeIsNotThere() {
        assertTrue(finds("面积", "面积 -周长"));
        assertTrue(!finds("面积和周长", "面积 -周长"));
        assertTrue(finds("1-2单元", "1-2"));
        assertTrue(Typed.of("-周长").isBlank());
    }

    @Test
    void whatMeansTheSameIsFoundToo() {
        assertTrue(finds("荷花 课件", "荷花 PPT"));
        assertTrue(finds("荷花 幻灯片", "荷花课件", ALL_WORDS));
        assertTrue(finds("荷花教学设计", "教案"));
        assertTrue(!finds("荷花教学设计", "\"教案\""));
    }

    @Test
    void widthAndCaseAreMadeAlike() {
        assertTrue(finds("Unit 3 What would you like?", "unit　３"));
        assertTrue(finds("ＰＰＴ模板", "ppt模板"));
        assertTrue(finds("圆周率3.14", "3.14"));
    }

    @Test
    void lettersMayBePinyin() {
        assertEquals(Optional.of("ercihanshu"), Typed.of("erci hanshu").letters());
        assertEquals(Optional.of("lvse"), Typed.of("lüse").letters());
        assertEquals(Optional.empty(), Typed.of("函数").letters());
    }

    @Test
    void nothingIsLookedForWhereNoWordIsTyped() {
        for (var typed : new String[] {null, "", "  　", "的", "!?*", "\"\"", "-", "😀", "\u0000", "'"}) {
            assertTrue(Typed.of(typed).isBlank(), String.valueOf(typed));
        }
    }

    @Test
    void marksAreWhatWasTyped() {
        assertEquals(List.of("荷花"), Typed.of("荷花 -月色").marked(AS_TYPED));
        assertEquals(List.of("演示文稿", "pptx", "ppt", "幻灯片", "课件").size(),
                Typed.of("PPT").marked(AS_TYPED).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a & b | !c", "(((", "a:*", "'a' <-> 'b'", "\\'; drop table resource; --", "foo''bar", "<->",
        "！（）：＆｜", "😀函数😀", "二次\u0000函数", "C++ & C#", "%_", "--函数", "- 函数", "\"未完", "在和",
        "在 之 \"的\" 函数", "A-B-C", "\ud83d函数", "的确", "和在一起", "1", "x", "图",
    })
    void whateverIsTypedIsAQuery(String typed) {
        for (Closeness closeness : Closeness.values()) {
            if (!Typed.of(typed).isBlank()) {
                finds("二次函数", typed, closeness);
            }
        }
    }

    @Test
    void whatIsTooLongIsReadAsFarAsItGoes() {
        for (var typed : List.of("函数".repeat(5_000), "a ".repeat(5_000), "\"".repeat(10_000),
                "-".repeat(10_000), "函 ".repeat(5_000))) {
            if (!Typed.of(typed).isBlank()) {
                assertTrue(Typed.of(typed).query(ALL_WORDS).length() < 6_000);
                finds("函数", typed, ALL_WORDS);
            }
        }
    }
}
