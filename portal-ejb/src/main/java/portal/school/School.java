package portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import portal.tenancy.TenantOwned;

/** A school of the county (学校), as its bureau last stated it. */
@Entity
@Table(name = "school")
@NamedQuery(name = "School.all", query = "select s from School s order by s.code")
@NamedQuery(name = "School.ofPlace", query = """
        select s from School s
        where s.supportRole in :roles and s.setting in :settings order by s.code""")
@NamedQuery(name = "School.ofCentral",
        query = "select s from School s where s.centralSchool = :central order by s.code")
@NamedQuery(name = "School.towns",
        query = "select distinct s.town from School s where s.town is not null")
@NamedQuery(name = "School.unspelled",
        query = "select s from School s where s.namePinyin is null or s.nameInitials is null")
@NamedQuery(name = "School.byCode", query = "select s from School s where s.code = :code")
public class School extends TenantOwned {

    private static final String BETWEEN_SUBJECTS = "、";

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "name", nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "setting", nullable = false)
    private Setting setting;

    @Column(name = "town")
    private String town;

    @Column(name = "lat_e6")
    private Integer latE6;

    @Column(name = "lon_e6")
    private Integer lonE6;

    /** The code of the central school that it belongs to, or null. */
    @Column(name = "central_school")
    private String centralSchool;

    @Column(name = "pupils", nullable = false)
    private int pupils;

    @Embedded
    private StoredGrades grades;

    @Column(name = "boarders")
    private Integer boarders;

    @Column(name = "classes")
    private Integer classes;

    @Column(name = "established_posts")
    private Integer establishedPosts;

    @Column(name = "full_time_teachers")
    private Integer fullTimeTeachers;

    @Column(name = "backbone_teachers")
    private Integer backboneTeachers;

    @Embedded
    private StoredPremises premises;

    @Enumerated(EnumType.STRING)
    @Column(name = "support_role", nullable = false)
    private SupportRole supportRole;

    @Column(name = "min_recipients")
    private Integer minRecipients;

    @Column(name = "max_recipients")
    private Integer maxRecipients;

    @Column(name = "strong_subjects", nullable = false)
    private String strongSubjects;

    @Column(name = "weak_subjects", nullable = false)
    private String weakSubjects;

    @Column(name = "name_pinyin")
    private String namePinyin;

    @Column(name = "name_initials")
    private String nameInitials;

    protected School() {}

    public School(SchoolProfile profile) {
        code = profile.code();
        state(profile);
    }

    /** The bureau states it anew; the code stays, since it is what the school is known by. */
    final void state(SchoolProfile profile) {
        name = profile.name();
        spell();
        stage = profile.stage();
        setting = profile.setting();
        town = profile.town().orElse(null);
        centralSchool = profile.centralSchool().orElse(null);
        latE6 = profile.place().map(Place::latE6).orElse(null);
        lonE6 = profile.place().map(Place::lonE6).orElse(null);
        state(profile.enrolment());
        state(profile.staffing());
        premises = new StoredPremises(profile.premises());
        state(profile.support());
    }

    private void state(Enrolment enrolment) {
        pupils = enrolment.pupils();
        grades = new StoredGrades(enrolment.grades());
        boarders = enrolment.boarders().orElse(null);
        classes = enrolment.classes().orElse(null);
    }

    private void state(Staffing staffing) {
        establishedPosts = staffing.established().orElse(null);
        fullTimeTeachers = staffing.fullTime().orElse(null);
        backboneTeachers = staffing.backbone().orElse(null);
    }

    private void state(SupportPart support) {
        supportRole = support.role();
        minRecipients = support.minRecipients().orElse(null);
        maxRecipients = support.maxRecipients().orElse(null);
        strongSubjects = String.join(BETWEEN_SUBJECTS, support.strongSubjects());
        weakSubjects = String.join(BETWEEN_SUBJECTS, support.weakSubjects());
    }

    /** Keeps how the name is typed, for the search. */
    final void spell() {
        var spelling = Spelling.of(name);
        namePinyin = spelling.full();
        nameInitials = spelling.initials();
    }

    public SchoolProfile getProfile() {
        return new SchoolProfile(
                code,
                name,
                stage,
                setting,
                Optional.ofNullable(town),
                Optional.ofNullable(centralSchool),
                Optional.ofNullable(getPlace()),
                getEnrolment(),
                getStaffing(),
                getPremises(),
                new SupportPart(supportRole, Optional.ofNullable(minRecipients),
                        Optional.ofNullable(maxRecipients), getStrongSubjects(),
                        getWeakSubjects()));
    }

    public Enrolment getEnrolment() {
        return new Enrolment(
                pupils,
                grades == null ? GradeRoll.UNSTATED : grades.roll(),
                Optional.ofNullable(boarders),
                Optional.ofNullable(classes));
    }

    public Staffing getStaffing() {
        return new Staffing(
                Optional.ofNullable(establishedPosts),
                Optional.ofNullable(fullTimeTeachers),
                Optional.ofNullable(backboneTeachers));
    }

    public Premises getPremises() {
        return premises == null ? Premises.UNSTATED : premises.premises();
    }

    /** The code of the central school that it belongs to; null where it belongs to none. */
    public String getCentralSchool() {
        return centralSchool;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public Stage getStage() {
        return stage;
    }

    public Setting getSetting() {
        return setting;
    }

    public String getTown() {
        return town;
    }

    /** Null where the bureau has not stated it. */
    public Place getPlace() {
        return latE6 == null ? null : new Place(latE6, lonE6);
    }

    public int getPupils() {
        return pupils;
    }

    public Integer getFullTimeTeachers() {
        return fullTimeTeachers;
    }

    public SupportRole getSupportRole() {
        return supportRole;
    }

    public Integer getMinRecipients() {
        return minRecipients;
    }

    public Integer getMaxRecipients() {
        return maxRecipients;
    }

    public List<String> getStrongSubjects() {
        return subjects(strongSubjects);
    }

    public List<String> getWeakSubjects() {
        return subjects(weakSubjects);
    }

    private static List<String> subjects(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN_SUBJECTS));
    }
}
