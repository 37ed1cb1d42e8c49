package portal.school;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which schools a list shows; an absent part lets all through.
 *
 * @param text part of a name, a code or a town, or the beginning of a name's pinyin or initials; null
 *             or blank for any
 * @param lack what their record lacks
 */
public record SchoolFilter(
        String text, Stage stage, Setting setting, SupportRole role, String town, Lack lack) {

    public static final SchoolFilter ALL = new SchoolFilter(null, null, null, null, null, null);

    /** What a school's record can lack. */
    public enum Lack {
        PLACE("s.latE6 is null"),
        TOWN("s.town is null"),
        GRADES("(s.grades.first is null and s.grades.seventh is null"
                + " and s.stage <> portal.school.Stage.KINDERGARTEN)"),
        TEACHERS("s.fullTimeTeachers is null"),
        PREMISES("(s.premises.teachingM2 is null or s.premises.sportsM2 is null"
                + " or s.premises.equipmentFen is null)");

        private final String condition;

        Lack(String condition) {
            this.condition = condition;
        }
    }

    String where() {
        var conditions = new ArrayList<String>();
        if (wanted()) {
            conditions.add("(s.name like :text escape '!' or s.code like :text escape '!'"
                    + " or s.town like :text escape '!'" + (typed().isEmpty() ? ")"
                    : " or s.namePinyin like :typed or s.nameInitials like :typed)"));
        }
        if (lack != null) {
            conditions.add(lack.condition);
        }
        parts().forEach((name, value) -> conditions.add("s." + name + " = :" + name));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<>(parts());
        if (wanted()) {
            parameters.put("text", "%" + text.strip().replaceAll("([!%_])", "!$1") + "%");
            typed().ifPresent(letters -> parameters.put("typed", letters + "%"));
        }
        return parameters;
    }

    /** The same of a school in hand, for lists that are held as a whole; what records lack is not asked. */
    public boolean admits(School school) {
        return (stage == null || school.getStage() == stage)
                && (setting == null || school.getSetting() == setting)
                && (role == null || school.getSupportRole() == role)
                && (town == null || town.equals(school.getTown()))
                && (!wanted() || isCalled(school));
    }

    private boolean isCalled(School school) {
        var part = text.strip();
        return school.getName().contains(part) || school.getCode().contains(part)
                || school.getTown() != null && school.getTown().contains(part)
                || typed().filter(letters -> isTyped(school.getName(), letters)).isPresent();
    }

    private static boolean isTyped(String name, String letters) {
        var spelling = Spelling.of(name);
        return spelling.full().startsWith(letters) || spelling.initials().startsWith(letters);
    }

    private Optional<String> typed() {
        return Spelling.typed(text);
    }

    private boolean wanted() {
        return text != null && !text.isBlank();
    }

    private Map<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("stage", stage);
        parts.put("setting", setting);
        parts.put("supportRole", role);
        parts.put("town", town);
        parts.values().removeIf(Objects::isNull);
        return parts;
    }
}
