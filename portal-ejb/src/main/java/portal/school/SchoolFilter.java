package portal.school;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which schools a list shows; an absent part lets all through.
 *
 * @param text part of a name, a code or a town; null or blank for any
 */
public record SchoolFilter(String text, Stage stage, Setting setting, SupportRole role) {

    public static final SchoolFilter ALL = new SchoolFilter(null, null, null, null);

    String where() {
        var conditions = new ArrayList<String>();
        if (wanted()) {
            conditions.add("(s.name like :text escape '!' or s.code like :text escape '!'"
                    + " or s.town like :text escape '!')");
        }
        parts().forEach((name, value) -> conditions.add("s." + name + " = :" + name));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<>(parts());
        if (wanted()) {
            parameters.put("text", "%" + text.strip().replaceAll("([!%_])", "!$1") + "%");
        }
        return parameters;
    }

    private boolean wanted() {
        return text != null && !text.isBlank();
    }

    private Map<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("stage", stage);
        parts.put("setting", setting);
        parts.put("supportRole", role);
        parts.values().removeIf(Objects::isNull);
        return parts;
    }
}
