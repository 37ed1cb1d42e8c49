package portal.web.school;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.school.SchoolFact;
import portal.school.SchoolTable;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.api.JsonBody;

/**
 * How a script states a school: the members of the API's item, each as a text of the bureau's table, so
 * that what a file may state and what it may not holds for scripts too.
 */
final class SchoolJson {

    private static final String GRADES = "grades";
    private static final String BETWEEN = "、";

    /** The members that are a fact of their own, in the order of the item. */
    private static final Map<String, SchoolFact> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("code", SchoolFact.CODE);
        MEMBERS.put("name", SchoolFact.NAME);
        MEMBERS.put("stage", SchoolFact.STAGE);
        MEMBERS.put("setting", SchoolFact.SETTING);
        MEMBERS.put("town", SchoolFact.TOWN);
        MEMBERS.put("centralSchool", SchoolFact.CENTRAL);
        MEMBERS.put("latE6", SchoolFact.LATITUDE);
        MEMBERS.put("lonE6", SchoolFact.LONGITUDE);
        MEMBERS.put("pupils", SchoolFact.PUPILS);
        MEMBERS.put("boarders", SchoolFact.BOARDERS);
        MEMBERS.put("classes", SchoolFact.CLASSES);
        MEMBERS.put("establishedPosts", SchoolFact.POSTS);
        MEMBERS.put("fullTimeTeachers", SchoolFact.TEACHERS);
        MEMBERS.put("backboneTeachers", SchoolFact.BACKBONE);
        MEMBERS.put("teachingM2", SchoolFact.TEACHING_AREA);
        MEMBERS.put("sportsM2", SchoolFact.SPORTS_AREA);
        MEMBERS.put("indoorSportsM2", SchoolFact.INDOOR_AREA);
        MEMBERS.put("equipmentFen", SchoolFact.EQUIPMENT);
        MEMBERS.put("networkedRooms", SchoolFact.NETWORKED);
        MEMBERS.put("books", SchoolFact.BOOKS);
        MEMBERS.put("role", SchoolFact.ROLE);
        MEMBERS.put("minRecipients", SchoolFact.MIN);
        MEMBERS.put("maxRecipients", SchoolFact.MAX);
        MEMBERS.put("strongSubjects", SchoolFact.STRONG);
        MEMBERS.put("weakSubjects", SchoolFact.WEAK);
    }

    private SchoolJson() {}

    /** What the document states, by header; {@code null} takes away (RFC 7396). */
    static Map<String, String> texts(JsonObject document) {
        var texts = new LinkedHashMap<String, String>();
        document.forEach((member, value) -> {
            if (member.equals(GRADES)) {
                grades(value, texts);
            } else {
                texts.put(fact(member).header(), text(member, fact(member), value));
            }
        });
        return texts;
    }

    /** Where in a document a column of the table stands. */
    static String pointer(String header) {
        var fact = SchoolFact.headed(header).orElseThrow();
        return fact.grade().map(grade -> "/" + GRADES + "/" + grade)
                .orElseGet(() -> MEMBERS.entrySet().stream()
                        .filter(member -> member.getValue() == fact)
                        .map(member -> "/" + member.getKey())
                        .findFirst()
                        .orElse(""));
    }

    private static SchoolFact fact(String member) {
        return Optional.ofNullable(MEMBERS.get(member)).orElseThrow(() -> refused(member));
    }

    private static void grades(JsonValue value, Map<String, String> texts) {
        if (value == JsonValue.NULL) {
            Stream.of(SchoolFact.values())
                    .filter(fact -> fact.grade().isPresent())
                    .forEach(fact -> texts.put(fact.header(), ""));
        } else if (value instanceof JsonObject roll) {
            roll.forEach((grade, pupils) -> texts.put(
                    gradeOf(grade).header(), text(GRADES + "/" + grade, gradeOf(grade), pupils)));
        } else {
            throw refused(GRADES);
        }
    }

    private static SchoolFact gradeOf(String name) {
        return Stream.of(SchoolFact.values())
                .filter(fact -> fact.grade().map(String::valueOf).filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> refused(GRADES + "/" + name));
    }

    private static String text(String member, SchoolFact fact, JsonValue value) {
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonNumber number) {
            return JsonBody.number(number).map(meant -> number(fact, meant))
                    .orElseThrow(() -> refused(member));
        }
        if (value instanceof JsonString text) {
            return word(fact, text.getString());
        }
        if (value instanceof JsonArray several
                && several.stream().allMatch(JsonString.class::isInstance)) {
            return several.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.joining(BETWEEN));
        }
        throw refused(member);
    }

    private static RuleViolation refused(String member) {
        return new RuleViolation("school.member-unknown", member);
    }

    /** Micro-degrees and fen are whole numbers of the API; the table says degrees and 10,000 yuan. */
    private static String number(SchoolFact fact, BigDecimal number) {
        return switch (fact) {
            case LATITUDE, LONGITUDE, EQUIPMENT -> number.movePointLeft(6).toPlainString();
            default -> number.toPlainString();
        };
    }

    /** A word of the API becomes the table's; another text stays, to be refused or taken as it is. */
    private static String word(SchoolFact fact, String text) {
        return switch (fact) {
            case STAGE -> word(Stage.values(), text);
            case SETTING -> word(Setting.values(), text);
            case ROLE -> word(SupportRole.values(), text);
            default -> text;
        };
    }

    private static String word(Enum<?>[] words, String text) {
        return Stream.of(words)
                .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(SchoolTable::word)
                .orElse(text);
    }
}
