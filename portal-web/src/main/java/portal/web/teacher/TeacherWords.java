package portal.web.teacher;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portal.identity.personal.KeptNumber;
import portal.school.Stage;
import portal.school.teacher.Honour;
import portal.school.teacher.TeacherProfile;
import portal.school.teacher.TeacherTable;
import portal.web.document.CellWords;
import portal.web.frame.Words;

/** Teachers in the reader's language. */
public record TeacherWords(Words words) {

    /** What stands where nothing is known. */
    public static final String UNKNOWN = "—";

    /** The columns of the bureau's own table by their headers, with the names of what is in them. */
    private static final Map<String, String> COLUMNS = columns(
            "staffNumber", "name", "sex", "born", "identityNumber", "phoneNumber", "schoolCode",
            "stage", "subjects", "education", "serviceSince", "atSchoolSince", "established",
            "state", "title", "titleSince", "post", "postSince", "classTeacher", "backbone",
            "honours", "backboneSince", "backboneUntil", "registeredUntil", "credits");

    /** @param names in the order of the table */
    private static Map<String, String> columns(String... names) {
        var columns = new HashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            columns.put(TeacherTable.FORMAT.columns().get(i).header(), names[i]);
        }
        return columns;
    }

    /** A column by its name on pages; one that pages do not know, by its header. */
    public String column(String header) {
        var name = COLUMNS.get(header);
        return name == null ? header : words.text("teacher." + name);
    }

    /** What stands in a cell of the bureau's own table. */
    public String cell(String header, String text) {
        return new CellWords(TeacherTable.FORMAT, words).text(header, text);
    }

    /** A line of what is stated of a teacher: the message key of its name, and the value in words. */
    public record Line(String key, String value) {}

    /** Lines that belong together, under the message key of their heading. */
    public record Group(String key, List<Line> lines) {}

    public String text(Enum<?> word) {
        var kind = word.getDeclaringClass().getSimpleName();
        return words.text("%s.%s.%s".formatted(
                word instanceof Stage ? "school" : "teacher",
                kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1), word));
    }

    public String text(Optional<? extends Enum<?>> word) {
        return word.map(this::text).orElse(UNKNOWN);
    }

    public String month(Optional<YearMonth> month) {
        return month.map(YearMonth::toString).orElse(UNKNOWN);
    }

    public String subjects(List<String> subjects) {
        return String.join(words.text("school.subjects.between"), subjects);
    }

    private String honours(Set<Honour> honours) {
        return honours.isEmpty() ? UNKNOWN
                : honours.stream().sorted().map(this::text)
                        .collect(Collectors.joining(words.text("school.subjects.between")));
    }

    private String yesNo(Optional<Boolean> truth) {
        return truth.map(yes -> words.text(yes ? "teacher.yes" : "teacher.no")).orElse(UNKNOWN);
    }

    private static String masked(Optional<KeptNumber> number) {
        return number.map(KeptNumber::masked).orElse(UNKNOWN);
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(UNKNOWN);
    }

    /** Everything that is stated, in groups. */
    public List<Group> groups(TeacherProfile teacher, String schoolName) {
        var person = teacher.person();
        var teaching = teacher.teaching();
        var service = teacher.service();
        var rank = teacher.rank();
        var distinction = teacher.distinction();
        return List.of(
                new Group("teacher.group.person", List.of(
                        new Line("teacher.name", teacher.name()),
                        new Line("teacher.staffNumber", teacher.staffNumber()),
                        new Line("teacher.sex", text(person.sex())),
                        new Line("teacher.born", month(person.born())),
                        new Line("teacher.identityNumber", masked(person.identityNumber())),
                        new Line("teacher.phoneNumber", masked(person.phoneNumber())),
                        new Line("teacher.education", text(person.education())))),
                new Group("teacher.group.service", List.of(
                        new Line("teacher.school", schoolName),
                        new Line("teacher.atSchoolSince", month(teacher.place().since())),
                        new Line("teacher.serviceSince", month(service.since())),
                        new Line("teacher.established", yesNo(service.established())),
                        new Line("teacher.state", text(service.state())))),
                new Group("teacher.group.teaching", List.of(
                        new Line("teacher.stage", text(teaching.stage())),
                        new Line("teacher.subjects", subjects(teaching.subjects())),
                        new Line("teacher.classTeacher", yesNo(teaching.classTeacher())))),
                new Group("teacher.group.rank", List.of(
                        new Line("teacher.title", text(rank.title())),
                        new Line("teacher.titleSince", month(rank.titleSince())),
                        new Line("teacher.post", text(rank.post())),
                        new Line("teacher.postSince", month(rank.postSince())))),
                new Group("teacher.group.distinction", List.of(
                        new Line("teacher.backbone", text(distinction.backbone())),
                        new Line("teacher.honours", honours(distinction.honours())),
                        new Line("teacher.backboneSince", month(distinction.since())),
                        new Line("teacher.backboneUntil", month(distinction.until())))),
                new Group("teacher.group.registration", List.of(
                        new Line("teacher.registeredUntil",
                                month(teacher.registration().until())),
                        new Line("teacher.credits", number(teacher.registration().credits())))));
    }

    /** All lines, one below the other. */
    public List<Line> lines(TeacherProfile teacher, String schoolName) {
        var lines = new ArrayList<Line>();
        groups(teacher, schoolName).forEach(group -> lines.addAll(group.lines()));
        return lines;
    }
}
