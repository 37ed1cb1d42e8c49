package portal.web.school;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import portal.school.Place;
import portal.school.Premises;
import portal.school.School;
import portal.school.SchoolFact;
import portal.school.SchoolProfile;
import portal.school.SupportPart;
import portal.school.SupportRole;
import portal.web.frame.Words;

/** Schools in the reader's language. */
public record SchoolWords(Words words) {

    /** What stands where nothing is known. */
    public static final String UNKNOWN = "—";

    private static final int MOST_DECIMALS = 6;

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
        return number == null ? UNKNOWN : words.number(number);
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
        return Stream.of(SchoolFact.Group.values())
                .flatMap(group -> lines(profile, group).stream())
                .toList();
    }

    /** What is stated of that kind; what nobody demands and nobody stated is left out. */
    public List<Line> lines(SchoolProfile profile, SchoolFact.Group group) {
        return switch (group) {
            case WHICH -> which(profile);
            case PUPILS -> pupils(profile);
            case STAFF -> List.of(
                    line(SchoolFact.POSTS, profile.staffing().established()),
                    line(SchoolFact.TEACHERS, profile.staffing().fullTime()),
                    line(SchoolFact.BACKBONE, profile.staffing().backbone()));
            case PREMISES -> premises(profile.premises());
            case SUPPORT -> support(profile.support());
        };
    }

    private List<Line> which(SchoolProfile profile) {
        return List.of(
                new Line("school.code", profile.code()),
                new Line("school.name", profile.name()),
                new Line("school.stage", text(profile.stage())),
                new Line("school.setting", text(profile.setting())),
                new Line("school.town", profile.town().orElse(UNKNOWN)),
                new Line("school.central", profile.centralSchool().orElse(UNKNOWN)),
                new Line("school.place", profile.place().map(this::place).orElse(UNKNOWN)));
    }

    private List<Line> pupils(SchoolProfile profile) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("school.pupils", number(profile.pupils())));
        profile.enrolment().grades().pupils().forEach((grade, pupils) ->
                lines.add(new Line("school.grade." + grade, number(pupils))));
        lines.add(line(SchoolFact.BOARDERS, profile.enrolment().boarders()));
        lines.add(line(SchoolFact.CLASSES, profile.enrolment().classes()));
        return lines;
    }

    private List<Line> premises(Premises premises) {
        return List.of(
                line(SchoolFact.TEACHING_AREA, premises.teachingM2()),
                line(SchoolFact.SPORTS_AREA, premises.sportsM2()),
                line(SchoolFact.INDOOR_AREA, premises.indoorSportsM2()),
                line(SchoolFact.EQUIPMENT, premises.equipment()),
                line(SchoolFact.NETWORKED, premises.networkedRooms()),
                line(SchoolFact.BOOKS, premises.books()));
    }

    private List<Line> support(SupportPart support) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("school.role", text(support.role())));
        if (support.role() == SupportRole.SUPPORTER) {
            lines.add(new Line("school.min", stated(support.minRecipients(), 0)));
            lines.add(new Line("school.max",
                    stated(support.maxRecipients(), SchoolProfile.DEFAULT_MAX_RECIPIENTS)));
        }
        lines.add(new Line("school.strong", subjects(support.strongSubjects())));
        lines.add(new Line("school.weak", subjects(support.weakSubjects())));
        return lines;
    }

    private Line line(SchoolFact fact, Optional<? extends Number> figure) {
        return new Line(fact.key(), figure.map(this::figure).orElse(UNKNOWN));
    }

    /** A number with all its decimals. */
    public String figure(Number figure) {
        var format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(figure);
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
