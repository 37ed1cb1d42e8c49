package portal.web.school;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.SupportRole;
import portal.web.frame.Words;

/** Schools in the reader's language. */
public record SchoolWords(Words words) {

    /** What stands where nothing is known. */
    public static final String UNKNOWN = "—";

    /**
     * A line of what is stated of a school: the message key of its name, and the value in words.
     */
    public record Line(String key, String value) {}

    public String text(Enum<?> word) {
        var kind = word.getDeclaringClass().getSimpleName();
        return words.text("school.%s.%s".formatted(
                kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1), word));
    }

    public String number(Integer number) {
        return number == null
                ? UNKNOWN
                : NumberFormat.getIntegerInstance(words.locale()).format(number);
    }

    public String town(School school) {
        return school.getTown() == null ? UNKNOWN : school.getTown();
    }

    public String subjects(List<String> subjects) {
        return subjects.isEmpty()
                ? UNKNOWN
                : String.join(words.text("school.subjects.between"), subjects);
    }

    /** What a map says at a school's point. */
    public String onMap(School school) {
        return words.text("school.map.text",
                text(school.getStage()), text(school.getSetting()), number(school.getPupils()),
                number(school.getFullTimeTeachers()));
    }

    /** Everything that is stated, in the order of the bureau's own table. */
    public List<Line> lines(SchoolProfile profile) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("school.code", profile.code()));
        lines.add(new Line("school.name", profile.name()));
        lines.add(new Line("school.stage", text(profile.stage())));
        lines.add(new Line("school.setting", text(profile.setting())));
        lines.add(new Line("school.town", profile.town().orElse(UNKNOWN)));
        lines.add(new Line("school.place", profile.place().map(this::place).orElse(UNKNOWN)));
        lines.add(new Line("school.pupils", number(profile.pupils())));
        lines.add(new Line("school.teachers", number(profile.fullTimeTeachers().orElse(null))));
        lines.add(new Line("school.role", text(profile.role())));
        if (profile.role() == SupportRole.SUPPORTER) {
            lines.add(new Line("school.min", stated(profile.minRecipients(), 0)));
            lines.add(new Line("school.max",
                    stated(profile.maxRecipients(), SchoolProfile.DEFAULT_MAX_RECIPIENTS)));
        }
        lines.add(new Line("school.strong", subjects(profile.strongSubjects())));
        lines.add(new Line("school.weak", subjects(profile.weakSubjects())));
        return lines;
    }

    private String stated(Optional<Integer> figure, int otherwise) {
        return figure.map(this::number)
                .orElseGet(() -> words.text("school.unstated", number(otherwise)));
    }

    private String place(Place place) {
        return words.text("school.place.degrees",
                place.latitude().toPlainString(), place.longitude().toPlainString());
    }
}
