package portal.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portal.pairing.Pairing;
import portal.pairing.SchoolPairs;
import portal.school.OwnSchool;
import portal.school.School;
import portal.school.SchoolFact;
import portal.school.SchoolRecords;
import portal.school.teacher.RegisteredTeachers;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.school.contact.SchoolContactsView;
import portal.web.teacher.TeacherWords;

/** One school: what is stated of it in groups, who belongs to it and who is its partner, and its history. */
@Named("schoolPage")
@RequestScoped
public class SchoolView {

    private static final Set<String> EDITORS =
            Set.of(Role.BUREAU_ADMIN, Role.BUREAU_OFFICER, Role.SCHOOL_ADMIN);

    @Inject
    SchoolRecords records;

    @Inject
    OwnSchool own;

    @Inject
    SchoolPairs pairs;

    @Inject
    RegisteredTeachers teachers;

    @Inject
    SignedIn signedIn;

    private String code;
    private boolean ownSchool;
    private Words words;
    private SchoolRecords.Told told;
    private List<Group> groups;
    private List<Partner> partners;
    private RegisteredTeachers.AtSchool registered;

    /** Facts that stand together. */
    public record Group(String key, List<SchoolWords.Line> lines) {}

    /** A school that hangs together with this one. */
    public record Neighbour(String name, String href) {}

    /** How many registered teachers have something in common, and the way to their list. */
    public record Share(String text, String href) {}

    /** A partner of a published plan. */
    public record Partner(String year, String direction, String name, String href) {}

    public void load() {
        ownSchool = signedIn.may(OwnSchool.class) && own.code().equals(code);
        tell();
    }

    private void tell() {
        words = Words.ofPage();
        told = records.tell(code);
        var in = new SchoolWords(words);
        groups = Stream.of(SchoolFact.Group.values())
                .map(group -> new Group("school.group." + group,
                        in.lines(told.school().getProfile(), group)))
                .toList();
        registered = teachers.at(told.school().getId()).orElse(null);
        partners = pairs.of(told.school().getId()).stream().map(this::partner).toList();
    }

    /** The caller's own school, whatever the address says. */
    public void loadOwn() {
        code = own.code();
        ownSchool = true;
        tell();
    }

    private Partner partner(Pairing pair) {
        boolean supports = pair.getSupporter().getId().equals(told.school().getId());
        var other = supports ? pair.getRecipient() : pair.getSupporter();
        return new Partner(
                words.schoolYear(pair.getCycle().getSchoolYear()),
                supports ? "school.supports" : "school.supportedBy",
                other.getName(),
                isOfBureau() ? href(other.getCode()) : null);
    }

    private boolean isOfBureau() {
        return signedIn.has(Role.BUREAU_ADMIN) || signedIn.has(Role.BUREAU_OFFICER)
                || signedIn.has(Role.INSPECTOR);
    }

    public static String href(String code) {
        return "school.xhtml?code=" + encoded(code);
    }

    public List<Group> getGroups() {
        return groups;
    }

    public List<Partner> getPartners() {
        return partners;
    }

    public boolean isPaired() {
        return !partners.isEmpty();
    }

    public List<Neighbour> getCentral() {
        return neighbours(told.central().stream().toList());
    }

    public List<Neighbour> getVillages() {
        return neighbours(told.villages());
    }

    private List<Neighbour> neighbours(List<School> schools) {
        var neighbours = new ArrayList<Neighbour>();
        schools.forEach(one -> neighbours.add(new Neighbour(one.getName(), href(one.getCode()))));
        return neighbours;
    }

    /** Whether the reader sees this school's teachers, and so how many there are. */
    public boolean isCounted() {
        return registered != null;
    }

    /** The registered teachers, and the number that was stated of the school. */
    public Share getRegistered() {
        var in = new SchoolWords(words);
        return new Share(words.text("school.registered.count", registered.all(),
                in.number(told.school().getFullTimeTeachers())), teachersHref(""));
    }

    public List<Share> getSubjects() {
        return registered.subjects().entrySet().stream()
                .map(subject -> share(subject.getKey(), subject.getValue(),
                        "subject=" + encoded(subject.getKey())))
                .toList();
    }

    public List<Share> getStates() {
        var in = new TeacherWords(words);
        return registered.states().entrySet().stream()
                .map(state -> share(in.text(state.getKey()), state.getValue(),
                        "state=" + Address.lower(state.getKey())))
                .toList();
    }

    private Share share(String what, long many, String filter) {
        return new Share(words.text("school.registered.share", what, many), teachersHref(filter));
    }

    /** Whoever is of a school has no other teachers in their list. */
    private String teachersHref(String filter) {
        var school = isOfBureau() ? "school=" + encoded(told.school().getCode()) : "";
        return "../teacher/teachers.xhtml?" + school
                + (school.isEmpty() || filter.isEmpty() ? "" : "&") + filter;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean isNetworked() {
        return told.central().isPresent() || !told.villages().isEmpty();
    }

    public List<HistoryLines.Step> getHistory() {
        return HistoryLines.of(told.history(), words);
    }

    public boolean isUnchanged() {
        return told.history().isEmpty();
    }

    public boolean isMapped() {
        return told.school().getPlace() != null;
    }

    public String getGeoJson() {
        return new SchoolGeoJson()
                .school(told.school(), new SchoolWords(words).onMap(told.school()))
                .json();
    }

    public String getEditHref() {
        return "edit.xhtml?code=" + encoded(told.school().getCode());
    }

    public String getEstablishmentHref() {
        return "school-establishment.xhtml?code=" + encoded(told.school().getCode());
    }

    /** The way to those whom the school names to its partners; for the school and its bureau. */
    public String getContactsHref() {
        return ownSchool ? "contacts.xhtml" : SchoolContactsView.href(told.school().getCode());
    }

    public boolean isContactable() {
        return ownSchool || signedIn.has(Role.BUREAU_ADMIN) || signedIn.has(Role.BUREAU_OFFICER);
    }

    public String getLevelsHref() {
        return "level.xhtml?code=" + encoded(told.school().getCode());
    }

    /** Whether the way to the form is shown; who may state what is decided behind it. */
    public boolean isEditable() {
        return EDITORS.stream().anyMatch(signedIn::has);
    }

    /** Whether the way back to the list is shown. */
    public boolean isListed() {
        return isOfBureau();
    }

    public School getTold() {
        return told.school();
    }

    public String getSummary() {
        var in = new SchoolWords(words);
        return words.text("school.summary", told.school().getCode(),
                in.text(told.school().getStage()), in.text(told.school().getSetting()));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
