package portal.school.teacher;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.KeptNumberColumn;
import portal.school.Spelling;
import portal.school.Stage;
import portal.tenancy.TenantOwned;

/**
 * A teacher of the county (教师), as the bureau or the school last stated it.
 *
 * <p>The schools that a teacher belonged to, and will, are {@link Membership}s: which one it is,
 * is asked for a day.
 */
@Entity
@Table(name = "teacher")
@NamedQuery(name = "Teacher.byStaffNumber", query = """
        select t from Teacher t where t.staffNumber = :staffNumber""")
public class Teacher extends TenantOwned {

    /** What stands in place of the name of somebody whose data were erased. */
    static final String ERASED = "（已删除）";

    private static final String BETWEEN = "、";
    private static final int CREDIT_DECIMALS = 2;

    @Column(name = "staff_number", nullable = false)
    private String staffNumber;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "pinyin", nullable = false)
    private String pinyin;

    @Column(name = "initials", nullable = false)
    private String initials;

    @Enumerated(EnumType.STRING)
    @Column(name = "sex")
    private Sex sex;

    @Convert(converter = MonthColumn.class)
    @Column(name = "born")
    private YearMonth born;

    @Convert(converter = KeptNumberColumn.class)
    @Column(name = "identity_number")
    private KeptNumber identityNumber;

    @Convert(converter = KeptNumberColumn.class)
    @Column(name = "phone_number")
    private KeptNumber phoneNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "education")
    private Education education;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage;

    @Column(name = "subjects", nullable = false)
    private String subjects;

    @Column(name = "class_teacher")
    private Boolean classTeacher;

    @Convert(converter = MonthColumn.class)
    @Column(name = "service_since")
    private YearMonth serviceSince;

    @Column(name = "established")
    private Boolean established;

    @Enumerated(EnumType.STRING)
    @Column(name = "duty_state", nullable = false)
    private DutyState dutyState;

    @Enumerated(EnumType.STRING)
    @Column(name = "title")
    private ProfessionalTitle title;

    @Convert(converter = MonthColumn.class)
    @Column(name = "title_since")
    private YearMonth titleSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "post", nullable = false)
    private Post post;

    @Convert(converter = MonthColumn.class)
    @Column(name = "post_since")
    private YearMonth postSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "backbone", nullable = false)
    private Backbone backbone;

    @Column(name = "honours", nullable = false)
    private String honours;

    @Convert(converter = MonthColumn.class)
    @Column(name = "backbone_since")
    private YearMonth backboneSince;

    @Convert(converter = MonthColumn.class)
    @Column(name = "backbone_until")
    private YearMonth backboneUntil;

    @Convert(converter = MonthColumn.class)
    @Column(name = "registered_until")
    private YearMonth registeredUntil;

    @Column(name = "credits")
    private BigDecimal credits;

    @Column(name = "erased_on")
    private LocalDate erasedOn;

    protected Teacher() {}

    public Teacher(TeacherProfile profile) {
        staffNumber = profile.staffNumber();
        state(profile);
    }

    /**
     * Stated anew, but for the school, which changes by a transfer, and the staff number, by which
     * the teacher is known.
     */
    final void state(TeacherProfile profile) {
        if (erasedOn != null) {
            throw new RuleViolation("teacher.erased", staffNumber);
        }
        name = profile.name();
        var spelt = Spelling.of(name);
        pinyin = spelt.full();
        initials = spelt.initials();
        var person = profile.person();
        sex = person.sex().orElse(null);
        born = person.born().orElse(null);
        identityNumber = person.identityNumber().orElse(null);
        phoneNumber = person.phoneNumber().orElse(null);
        education = person.education().orElse(null);
        var teaching = profile.teaching();
        stage = teaching.stage().orElse(null);
        subjects = String.join(BETWEEN, teaching.subjects());
        classTeacher = teaching.classTeacher().orElse(null);
        var service = profile.service();
        serviceSince = service.since().orElse(null);
        established = service.established().orElse(null);
        dutyState = service.state();
        var rank = profile.rank();
        title = rank.title().orElse(null);
        titleSince = rank.titleSince().orElse(null);
        post = rank.post();
        postSince = rank.postSince().orElse(null);
        var distinction = profile.distinction();
        backbone = distinction.backbone();
        honours = joined(distinction.honours());
        backboneSince = distinction.since().orElse(null);
        backboneUntil = distinction.until().orElse(null);
        registeredUntil = profile.registration().until().orElse(null);
        credits = profile.registration().credits().map(Teacher::scaled).orElse(null);
    }

    /**
     * What tells of the person goes; what the county's records rest on stays under the staff
     * number.
     */
    void erase(LocalDate on) {
        if (erasedOn != null) {
            throw new RuleViolation("teacher.erased", staffNumber);
        }
        if (dutyState != DutyState.OFF_POST) {
            throw new RuleViolation("teacher.erasure-while-in-service");
        }
        name = ERASED;
        pinyin = "";
        initials = "";
        sex = null;
        born = null;
        identityNumber = null;
        phoneNumber = null;
        education = null;
        serviceSince = null;
        erasedOn = on;
    }

    /** What is stated, at the place that they belong to on the day one asks for. */
    public TeacherProfile getProfile(TeacherProfile.Place place) {
        return new TeacherProfile(
                staffNumber,
                name,
                new TeacherProfile.Person(
                        Optional.ofNullable(sex), Optional.ofNullable(born),
                        Optional.ofNullable(identityNumber), Optional.ofNullable(phoneNumber),
                        Optional.ofNullable(education)),
                place,
                new TeacherProfile.Teaching(
                        Optional.ofNullable(stage), getSubjects(),
                        Optional.ofNullable(classTeacher)),
                new TeacherProfile.Service(
                        Optional.ofNullable(serviceSince), Optional.ofNullable(established),
                        dutyState),
                new TeacherProfile.Rank(
                        Optional.ofNullable(title), Optional.ofNullable(titleSince), post,
                        Optional.ofNullable(postSince)),
                new TeacherProfile.Distinction(
                        backbone, honours(honours), Optional.ofNullable(backboneSince),
                        Optional.ofNullable(backboneUntil)),
                new TeacherProfile.Registration(
                        Optional.ofNullable(registeredUntil), Optional.ofNullable(credits)));
    }

    static List<String> subjects(String joined) {
        return List.of(joined.split(BETWEEN));
    }

    static String joined(List<String> subjects) {
        return String.join(BETWEEN, subjects);
    }

    static String joined(Set<Honour> honours) {
        return honours.stream().sorted().map(Honour::name).collect(Collectors.joining(BETWEEN));
    }

    static Set<Honour> honours(String joined) {
        return joined.isEmpty() ? Set.of()
                : Stream.of(joined.split(BETWEEN)).map(Honour::valueOf).collect(Collectors.toSet());
    }

    static BigDecimal scaled(BigDecimal credits) {
        return credits.setScale(CREDIT_DECIMALS);
    }

    public String getStaffNumber() {
        return staffNumber;
    }

    public String getName() {
        return name;
    }

    public List<String> getSubjects() {
        return subjects(subjects);
    }

    public KeptNumber getIdentityNumber() {
        return identityNumber;
    }

    public KeptNumber getPhoneNumber() {
        return phoneNumber;
    }

    /** When what told of the person was erased, or null. */
    public LocalDate getErasedOn() {
        return erasedOn;
    }
}
