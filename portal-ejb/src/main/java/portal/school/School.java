package portal.school;

import jakarta.persistence.Column;
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

    @Column(name = "pupils", nullable = false)
    private int pupils;

    @Column(name = "full_time_teachers")
    private Integer fullTimeTeachers;

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

    protected School() {}

    public School(SchoolProfile profile) {
        code = profile.code();
        state(profile);
    }

    /** The bureau states it anew; the code stays, since it is what the school is known by. */
    final void state(SchoolProfile profile) {
        name = profile.name();
        stage = profile.stage();
        setting = profile.setting();
        town = profile.town().orElse(null);
        latE6 = profile.place().map(Place::latE6).orElse(null);
        lonE6 = profile.place().map(Place::lonE6).orElse(null);
        pupils = profile.pupils();
        fullTimeTeachers = profile.fullTimeTeachers().orElse(null);
        supportRole = profile.role();
        minRecipients = profile.minRecipients().orElse(null);
        maxRecipients = profile.maxRecipients().orElse(null);
        strongSubjects = String.join(BETWEEN_SUBJECTS, profile.strongSubjects());
        weakSubjects = String.join(BETWEEN_SUBJECTS, profile.weakSubjects());
    }

    public SchoolProfile getProfile() {
        return new SchoolProfile(
                code,
                name,
                stage,
                setting,
                Optional.ofNullable(town),
                Optional.ofNullable(getPlace()),
                pupils,
                Optional.ofNullable(fullTimeTeachers),
                supportRole,
                Optional.ofNullable(minRecipients),
                Optional.ofNullable(maxRecipients),
                getStrongSubjects(),
                getWeakSubjects());
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
