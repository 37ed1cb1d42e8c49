package portal.web.teacher;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.identity.personal.KeptNumber;
import portal.school.teacher.TeacherLine;
import portal.web.api.JsonBody;

/**
 * A teacher as the API tells and takes one: what is not stated is absent, and numbers of the person
 * are masks, which are taken to leave the number as it is.
 */
final class TeacherDocument {

    private static final Set<String> LISTS = Set.of(TeacherForm.SUBJECTS, TeacherForm.HONOURS);
    private static final String BETWEEN = "、";

    /** Told, and not to be taken. */
    private static final Set<String> TOLD_ALONE = Set.of("schoolName", "version");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, RuleViolation> faults = new LinkedHashMap<>();

    static JsonObject of(TeacherLine teacher) {
        var values = TeacherForm.values(teacher.profile());
        var json = JSON.createObjectBuilder();
        values.forEach((name, value) -> {
            if (LISTS.contains(name)) {
                var items = JSON.createArrayBuilder();
                split(value).forEach(items::add);
                json.add(name, items);
            } else if (TeacherForm.TRUTHS.contains(name)) {
                json.add(name, Boolean.parseBoolean(value));
            } else if (name.equals(TeacherForm.CREDITS)) {
                json.add(name, teacher.profile().registration().credits().orElseThrow());
            } else {
                json.add(name, value);
            }
        });
        if (teacher.schoolName() != null) {
            json.add("schoolName", teacher.schoolName());
        }
        masks(teacher).forEach(json::add);
        return json.add("version", teacher.version()).build();
    }

    private static Map<String, String> masks(TeacherLine teacher) {
        var masks = new LinkedHashMap<String, String>();
        mask(masks, TeacherForm.IDENTITY_NUMBER, teacher.profile().person().identityNumber());
        mask(masks, TeacherForm.PHONE_NUMBER, teacher.profile().person().phoneNumber());
        return masks;
    }

    private static void mask(
            Map<String, String> masks, String name, Optional<KeptNumber> number) {
        number.ifPresent(kept -> masks.put(name, kept.masked()));
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN));
    }

    /** A teacher who is not there yet. */
    static TeacherDocument read(JsonObject json) {
        var document = new TeacherDocument();
        document.take(json, Map.of());
        return document;
    }

    /** The teacher with what the patch states (RFC 7396): null takes a value away. */
    static TeacherDocument patched(TeacherLine teacher, JsonObject patch) {
        var document = new TeacherDocument();
        document.values.putAll(TeacherForm.values(teacher.profile()));
        var masks = masks(teacher);
        document.fixed(patch, TeacherForm.STAFF_NUMBER, "teacher.staff-number-stays");
        document.fixed(patch, TeacherForm.SCHOOL, "teacher.school-by-transfer");
        document.take(patch, masks);
        return document;
    }

    private void fixed(JsonObject patch, String name, String key) {
        if (patch.containsKey(name) && !(patch.get(name) instanceof JsonString text
                && text.getString().equals(values.get(name)))) {
            faults.put(name, new RuleViolation(key));
        }
    }

    private void take(JsonObject json, Map<String, String> masks) {
        var known = Set.copyOf(TeacherForm.names());
        json.forEach((name, value) -> {
            if (!known.contains(name)) {
                if (!TOLD_ALONE.contains(name)) {
                    faults.put(name, new RuleViolation("teacher.unknown-member"));
                }
            } else if (value.getValueType() == JsonValue.ValueType.NULL) {
                gone(name);
            } else if (!text(name, value).equals(masks.get(name))) {
                values.put(name, text(name, value));
            }
        });
    }

    private void gone(String name) {
        values.remove(name);
        if (name.equals(TeacherForm.IDENTITY_NUMBER) || name.equals(TeacherForm.PHONE_NUMBER)) {
            values.put(name, "-");
        }
    }

    private String text(String name, JsonValue value) {
        boolean list = LISTS.contains(name);
        if (list && value instanceof JsonArray items
                && items.stream().allMatch(JsonString.class::isInstance)) {
            return items.getValuesAs(JsonString.class).stream().map(JsonString::getString)
                    .collect(Collectors.joining(BETWEEN));
        }
        boolean truth = TeacherForm.TRUTHS.contains(name);
        if (truth && (value == JsonValue.TRUE || value == JsonValue.FALSE)) {
            return value.toString();
        }
        if (name.equals(TeacherForm.CREDITS) && value instanceof JsonNumber number
                && JsonBody.number(number).isPresent()) {
            return JsonBody.number(number).get().toPlainString();
        }
        if (!list && !truth && value instanceof JsonString text) {
            return text.getString();
        }
        faults.put(name, new RuleViolation("teacher.member-of-another-kind"));
        return "";
    }

    Map<String, String> values() {
        return values;
    }

    /** What is wrong, by the names of what is. */
    Map<String, RuleViolation> faults() {
        return faults;
    }
}
