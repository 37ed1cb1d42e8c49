package portal.web.teacher;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.identity.personal.IdentityNumber;
import portal.identity.personal.PersonalNumber;
import portal.identity.personal.PhoneNumber;
import portal.school.Stage;
import portal.school.teacher.Backbone;
import portal.school.teacher.DutyState;
import portal.school.teacher.Education;
import portal.school.teacher.Honour;
import portal.school.teacher.NumberChange;
import portal.school.teacher.Post;
import portal.school.teacher.ProfessionalTitle;
import portal.school.teacher.Sex;
import portal.school.teacher.TeacherKeeping.Entered;
import portal.school.teacher.TeacherProfile;
import portal.school.teacher.TeacherTable;
import portal.tenancy.NationalTime;

/**
 * What is stated of a teacher as texts by their names, which the page's form and the API's document
 * have in common; read back, each text that cannot be understood is a fault of its name.
 */
public final class TeacherForm {

    static final String STAFF_NUMBER = "staffNumber";
    static final String NAME = "name";
    static final String SCHOOL = "school";
    static final String IDENTITY_NUMBER = "identityNumber";
    static final String PHONE_NUMBER = "phoneNumber";
    static final String SUBJECTS = "subjects";
    static final String HONOURS = "honours";
    static final String CREDITS = "credits";

    /** The names whose values are months. */
    static final Set<String> MONTHS = Set.of("born", "serviceSince", "atSchoolSince", "titleSince",
            "postSince", "backboneSince", "backboneUntil", "registeredUntil");

    /** The names whose values are yes or no. */
    static final Set<String> TRUTHS = Set.of("classTeacher", "established");

    /** The names whose values are words, with the words. */
    static final Map<String, List<? extends Enum<?>>> WORDS = Map.of(
            "sex", List.of(Sex.values()),
            "education", List.of(Education.values()),
            "stage", List.of(Stage.values()),
            "state", List.of(DutyState.values()),
            "title", List.of(ProfessionalTitle.values()),
            "post", List.of(Post.values()),
            "backbone", List.of(Backbone.values()));

    private static final String BETWEEN = "、";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_SUBJECT = 20;
    private static final int LONGEST_SUBJECTS = 1_000;

    private final Map<String, String> values;
    private final Map<String, RuleViolation> faults = new LinkedHashMap<>();

    /** @param values as entered; a name that is absent or blank states nothing */
    public TeacherForm(Map<String, String> values) {
        this.values = values;
    }

    /** The texts of what is stated; the numbers of the person are not among them. */
    public static Map<String, String> values(TeacherProfile teacher) {
        var values = new LinkedHashMap<String, String>();
        values.put(STAFF_NUMBER, teacher.staffNumber());
        values.put(NAME, teacher.name());
        put(values, "sex", teacher.person().sex());
        put(values, "born", teacher.person().born());
        put(values, "education", teacher.person().education());
        values.put(SCHOOL, teacher.place().schoolCode());
        put(values, "atSchoolSince", teacher.place().since());
        put(values, "serviceSince", teacher.service().since());
        put(values, "established", teacher.service().established());
        values.put("state", teacher.service().state().name());
        put(values, "stage", teacher.teaching().stage());
        values.put(SUBJECTS, String.join(BETWEEN, teacher.teaching().subjects()));
        put(values, "classTeacher", teacher.teaching().classTeacher());
        put(values, "title", teacher.rank().title());
        put(values, "titleSince", teacher.rank().titleSince());
        values.put("post", teacher.rank().post().name());
        put(values, "postSince", teacher.rank().postSince());
        values.put("backbone", teacher.distinction().backbone().name());
        values.put(HONOURS, teacher.distinction().honours().stream().sorted()
                .map(Honour::name).collect(Collectors.joining(BETWEEN)));
        put(values, "backboneSince", teacher.distinction().since());
        put(values, "backboneUntil", teacher.distinction().until());
        put(values, "registeredUntil", teacher.registration().until());
        put(values, CREDITS, teacher.registration().credits().map(BigDecimal::toPlainString));
        return values;
    }

    private static void put(Map<String, String> values, String name, Optional<?> value) {
        value.ifPresent(known -> values.put(
                name, known instanceof Enum<?> word ? word.name() : known.toString()));
    }

    /** What is stated, or nothing where a text is faulty. */
    public Optional<TeacherProfile> profile() {
        var staffNumber = required(STAFF_NUMBER, LONGEST_CODE);
        read(STAFF_NUMBER, TeacherTable::staffNumber);
        var name = required(NAME, LONGEST_NAME);
        var school = required(SCHOOL, LONGEST_CODE);
        var subjects = required(SUBJECTS, LONGEST_SUBJECTS).map(this::subjects).orElse(List.of());
        var person = new TeacherProfile.Person(word("sex", Sex.class), past("born"),
                Optional.empty(), Optional.empty(), word("education", Education.class));
        var since = past("atSchoolSince");
        var teaching = new TeacherProfile.Teaching(
                word("stage", Stage.class), subjects, truth("classTeacher"));
        var service = new TeacherProfile.Service(past("serviceSince"), truth("established"),
                word("state", DutyState.class).orElse(DutyState.IN_POST));
        var rank = new TeacherProfile.Rank(word("title", ProfessionalTitle.class),
                past("titleSince"), word("post", Post.class).orElse(Post.NONE), past("postSince"));
        var backbone = word("backbone", Backbone.class).orElse(Backbone.NONE);
        var honours = honours();
        var backboneSince = past("backboneSince");
        var backboneUntil = month("backboneUntil");
        var registeredUntil = month("registeredUntil");
        var credits = credits();
        entered();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TeacherProfile(staffNumber.get(), name.get(), person,
                    new TeacherProfile.Place(school.get(), since), teaching, service, rank,
                    new TeacherProfile.Distinction(
                            backbone, honours, backboneSince, backboneUntil),
                    new TeacherProfile.Registration(registeredUntil, credits)));
        } catch (RuleViolation refusal) {
            faults.put(PLACE_OF.getOrDefault(refusal.key(), NAME), refusal);
            return Optional.empty();
        }
    }

    /** Where a contradiction between two values is shown. */
    private static final Map<String, String> PLACE_OF = Map.of(
            "teacher.service-age", "serviceSince",
            "teacher.at-school-before-service", "atSchoolSince",
            "teacher.title-before-birth", "titleSince",
            "teacher.post-before-service", "postSince",
            "teacher.backbone-out-of-order", "backboneUntil");

    /** What is entered of the numbers: nothing leaves them, a hyphen takes them away. */
    public Entered entered() {
        return new Entered(
                number(IDENTITY_NUMBER,
                        text -> IdentityNumber.of(text, NationalTime.today())),
                number(PHONE_NUMBER, PhoneNumber::of));
    }

    private <N extends PersonalNumber> NumberChange<N> number(
            String name, Function<String, N> reading) {
        var text = find(name);
        if (text.isEmpty()) {
            return NumberChange.none();
        }
        return text.get().equals("-") ? NumberChange.gone()
                : read(name, reading).map(NumberChange::to).orElse(NumberChange.none());
    }

    /** What is wrong, by the names of what is. */
    public Map<String, RuleViolation> faults() {
        return faults;
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private <T> Optional<T> read(String name, Function<String, T> reading) {
        try {
            return find(name).map(reading);
        } catch (RuleViolation refusal) {
            faults.put(name, refusal);
            return Optional.empty();
        }
    }

    private Optional<String> required(String name, int longest) {
        var text = find(name);
        if (text.isEmpty()) {
            faults.put(name, new RuleViolation("cell.required"));
        } else if (text.get().length() > longest) {
            faults.put(name,
                    new RuleViolation("cell.text-too-long", longest, text.get().length()));
            return Optional.empty();
        }
        return text;
    }

    private List<String> subjects(String text) {
        var subjects = Stream.of(text.split("[、，,;；]+")).map(String::strip)
                .filter(subject -> !subject.isEmpty()).toList();
        if (subjects.isEmpty()) {
            faults.put(SUBJECTS, new RuleViolation("cell.required"));
        }
        subjects.stream().filter(subject -> subject.length() > LONGEST_SUBJECT).findFirst()
                .ifPresent(subject -> faults.put(SUBJECTS, new RuleViolation(
                        "cell.text-too-long", LONGEST_SUBJECT, subject.length())));
        return subjects;
    }

    private Optional<YearMonth> month(String name) {
        return read(name, text -> {
            try {
                // Other years than of four digits are read as well, and kept by no database.
                return YearMonth.parse(text.matches("[12][0-9]{3}-[0-9]{2}") ? text : "");
            } catch (DateTimeException unreadable) {
                throw new RuleViolation("cell.not-a-month");
            }
        });
    }

    private Optional<YearMonth> past(String name) {
        var month = month(name);
        if (month.isPresent() && month.get().isAfter(YearMonth.now(NationalTime.ZONE))) {
            faults.put(name, new RuleViolation("teacher.month-to-come", month.get()));
        }
        return month;
    }

    private Optional<Boolean> truth(String name) {
        return read(name, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RuleViolation("cell.not-a-choice", "true、false");
        });
    }

    private <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return read(name, text -> constant(text, words));
    }

    private Set<Honour> honours() {
        var honours = EnumSet.noneOf(Honour.class);
        read(HONOURS, text -> {
            Stream.of(text.split(BETWEEN)).forEach(
                    word -> honours.add(constant(word, Honour.class)));
            return text;
        });
        return honours;
    }

    private static <E extends Enum<E>> E constant(String text, Class<E> words) {
        return Stream.of(words.getEnumConstants()).filter(word -> word.name().equals(text))
                .findFirst().orElseThrow(() -> new RuleViolation("cell.not-a-choice",
                        Stream.of(words.getEnumConstants()).map(Enum::name)
                                .collect(Collectors.joining(BETWEEN))));
    }

    private Optional<BigDecimal> credits() {
        return read(CREDITS, text -> {
            if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,2})?")) {
                throw new RuleViolation("teacher.credits-form");
            }
            return new BigDecimal(text);
        });
    }

    /** All names of a teacher, in the order in which they are asked for. */
    static List<String> names() {
        var names = new ArrayList<String>();
        GROUPS.values().forEach(names::addAll);
        return names;
    }

    /** The names by the message key of their heading. */
    static final Map<String, List<String>> GROUPS = groups();

    private static Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("teacher.group.person", List.of(STAFF_NUMBER, NAME, "sex", "born",
                IDENTITY_NUMBER, PHONE_NUMBER, "education"));
        groups.put("teacher.group.service", List.of(
                SCHOOL, "atSchoolSince", "serviceSince", "established", "state"));
        groups.put("teacher.group.teaching", List.of("stage", SUBJECTS, "classTeacher"));
        groups.put("teacher.group.rank", List.of("title", "titleSince", "post", "postSince"));
        groups.put("teacher.group.distinction",
                List.of("backbone", HONOURS, "backboneSince", "backboneUntil"));
        groups.put("teacher.group.registration", List.of("registeredUntil", CREDITS));
        return groups;
    }
}
