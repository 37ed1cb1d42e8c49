package portal.web.school.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.school.OwnSchool;
import portal.school.SchoolKeys;
import portal.school.establishment.EstablishmentReading;
import portal.school.establishment.EstablishmentSheet;
import portal.school.establishment.Ground;
import portal.school.establishment.Reckoning;
import portal.school.establishment.SchoolEstablishment;
import portal.school.establishment.SubjectNeeds;
import portal.school.teacher.TeacherFilter.Payroll;
import portal.tenancy.Figures;
import portal.tenancy.PolicyKey;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.school.SchoolWords;
import portal.web.teacher.TeacherWords;
import portal.web.tenancy.FigureWords;

/**
 * One school's establishment with its working: each figure, its clause and its arithmetic, who is there, and
 * what is lacking by subject.
 */
@Named("schoolEstablishment")
@RequestScoped
public class SchoolEstablishmentView {

    private static final Map<String, PolicyKey<?>> KEYS = new SchoolKeys().keys().stream()
            .collect(Collectors.toMap(PolicyKey::code, key -> key));

    @Inject
    EstablishmentReading reading;

    @Inject
    OwnSchool own;

    private String code;
    private Words words;
    private EstablishmentWords told;
    private EstablishmentSheet sheet;
    private SchoolEstablishment one;
    private boolean teachersSeen;
    private boolean ofCounty;

    /** A figure in force with its clause, its source, and the way to its history. */
    public record Figure(String name, String value, String clause, String source, String href) {}

    /**
     * One ground as a row of the working.
     *
     * @param staff    how many it requires, or a dash
     * @param working  its arithmetic, or why it says nothing
     * @param decisive whether it requires most
     */
    public record Line(
            String ground, List<Figure> figures, String working, String note, String staff,
            boolean decisive) {

        public boolean noted() {
            return !note.isEmpty();
        }

        public String style() {
            return decisive ? "decisive" : "";
        }
    }

    /** Some of the staff, and the way to their list where the reader has it. */
    public record Share(String name, String number, String href) {

        public boolean linked() {
            return href != null;
        }

        public boolean plain() {
            return href == null;
        }
    }

    /** A subject as a row of the table. */
    public record Subject(
            String name, String share, String expected, String present, String shortage,
            String style) {}

    public void load() {
        show(reading.of(code == null ? "" : code));
    }

    /** Shows the one school of the sheet. */
    void show(EstablishmentSheet ofOne) {
        words = Words.ofPage();
        told = new EstablishmentWords(words);
        sheet = ofOne;
        one = ofOne.schools().get(0);
        ofCounty = reading.isOfCounty();
        teachersSeen = ofCounty || own.code().equals(one.school().getCode());
    }

    static String href(String code) {
        return "school-establishment.xhtml?code=" + encoded(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static List<Figure> figures(List<Figures.InForce> figures, Words words) {
        var names = new FigureWords(words.locale());
        return figures.stream()
                .filter(figure -> KEYS.containsKey(figure.key()))
                .map(figure -> figure(figure, names, words))
                .toList();
    }

    private static Figure figure(Figures.InForce figure, FigureWords names, Words words) {
        var source = Stream.of(figure.document(), names.origin(figure.origin()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Figure(names.name(figure.key()),
                names.value(KEYS.get(figure.key()), figure.value()),
                names.clause(figure), source,
                "../tenancy/figure.xhtml?key=" + encoded(figure.key()));
    }

    /** The grounds in their order: what each requires, or why it says nothing. */
    public List<Line> getLines() {
        return Stream.of(Ground.values()).map(this::line).toList();
    }

    private Line line(Ground ground) {
        return one.requirement().by(ground).map(this::reckoned).orElseGet(() -> new Line(
                told.ground(ground), List.of(),
                one.requirement().gap(ground).map(told::gap).orElse(""), "",
                SchoolWords.UNKNOWN, false));
    }

    private Line reckoned(Reckoning reckoning) {
        var figures = reckoning.terms().stream()
                .flatMap(term -> sheet.figure(term.key()).stream())
                .toList();
        return new Line(
                told.ground(reckoning.ground()),
                figures(figures, words),
                told.arithmetic(reckoning),
                reckoning.apportioned() ? words.text("establishment.apportioned") : "",
                words.number(reckoning.staff()),
                one.requirement().decisive().filter(reckoning::equals).isPresent());
    }

    /** The head of the page: required, approved, there. */
    public List<Share> getHeads() {
        return List.of(
                new Share("establishment.required", told.number(one.required()), null),
                new Share("establishment.posts", told.number(one.posts()), null),
                new Share("establishment.postsOver", told.over(one.postsOver()).text(), null),
                new Share("establishment.atPost", told.counted(one, one.staff().atPost()), null),
                new Share("establishment.peopleOver", told.over(one.peopleOver()).text(), null));
    }

    /** Who is registered by standing and state, with the ways to the list of teachers. */
    public List<Share> getStaff() {
        var staff = one.staff();
        var shares = new ArrayList<Share>();
        share(shares, "establishment.established", staff.established(), Payroll.ESTABLISHED, "");
        share(shares, "establishment.establishedAtPost", staff.establishedAtPost(),
                Payroll.ESTABLISHED, "in_post");
        share(shares, "establishment.away", staff.away(), Payroll.AWAY, "");
        staff.awayBy().forEach((state, number) -> shares.add(new Share(
                words.text("establishment.away.of", new TeacherWords(words).text(state)),
                words.number(number), teachers(Payroll.AWAY, Address.lower(state)))));
        share(shares, "establishment.outside", staff.outside(), Payroll.OUTSIDE, "in_post");
        if (staff.unsaid() > 0) {
            share(shares, "establishment.unsaid", staff.unsaid(), Payroll.UNSAID, "in_post");
        }
        shares.add(new Share(words.text("establishment.atPost"), words.number(staff.atPost()),
                teachers(null, "in_post")));
        return shares;
    }

    private void share(
            List<Share> shares, String key, int number, Payroll payroll, String state) {
        shares.add(new Share(words.text(key), words.number(number),
                number == 0 ? null : teachers(payroll, state)));
    }

    /** Whoever is of a school has no other school's teachers in their list. */
    private String teachers(Payroll payroll, String state) {
        if (!teachersSeen) {
            return null;
        }
        var query = Stream.of(
                        ofCounty ? "school=" + encoded(one.school().getCode()) : "",
                        payroll == null ? "" : "established=" + Address.lower(payroll),
                        state.isEmpty() ? "" : "state=" + state)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return "../teacher/teachers.xhtml?" + query;
    }

    public List<Subject> getSubjects() {
        return one.subjects().map(SubjectNeeds::needs).orElse(List.of()).stream()
                .map(need -> new Subject(need.subject(), told.percent(need.share()),
                        told.tenths(need.expected()), told.tenths(need.present()),
                        EstablishmentWords.isShown(need.shortage())
                                ? words.text("establishment.lacking", told.tenths(need.shortage()))
                                : words.text("establishment.even"),
                        EstablishmentWords.isShown(need.shortage()) ? "number lacking" : "number"))
                .toList();
    }

    public boolean isSubjected() {
        return one.subjects().isPresent();
    }

    /** What the shares of the subjects rest on. */
    public String getBasis() {
        return one.subjects().map(SubjectNeeds::basis).map(told::basis).orElse("");
    }

    /** Why nothing can be said by subject. */
    public String getUnsubjected() {
        return words.text(one.required().isEmpty() ? "establishment.subjects.noRequirement"
                : !one.isCounted() ? "establishment.subjects.nobody"
                        : "establishment.subjects.noTeaching");
    }

    public boolean isCounted() {
        return one.isCounted();
    }

    /** Nothing can be said of what is required. */
    public boolean isUnreckoned() {
        return one.required().isEmpty();
    }

    /** The register has fewer teachers than the school stated. */
    public boolean isIncomplete() {
        var stated = one.school().getFullTimeTeachers();
        return one.isCounted() && stated != null && one.staff().registered() < stated;
    }

    public String getIncompleteWords() {
        return words.text("establishment.incomplete", one.staff().registered(),
                one.school().getFullTimeTeachers());
    }

    public String getSummary() {
        var in = new SchoolWords(words);
        return words.text("establishment.summary", one.school().getCode(),
                in.text(one.school().getStage()), in.text(one.school().getSetting()),
                in.number(one.school().getPupils()))
                + one.school().getEnrolment().classes()
                        .map(classes -> words.text("establishment.summary.classes", classes))
                        .orElseGet(() -> words.text("establishment.summary.noClasses"));
    }

    public String getName() {
        return one.school().getName();
    }

    public String getDay() {
        return words.text("establishment.day", sheet.day().toString());
    }

    public String getRecordHref() {
        return "school.xhtml?code=" + encoded(one.school().getCode());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
