package portal.web.teacher;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.identity.SchoolName;
import portal.identity.SchoolNames;

import portal.school.history.Dated;
import portal.school.teacher.Honour;
import portal.school.teacher.TeacherKeeping;
import portal.school.teacher.TeacherRegistry;
import portal.web.frame.Words;
import portal.web.list.Choice;

/**
 * What is stated of a teacher, to be stated anew; or of somebody who is not in the register yet.
 * Who saves after somebody else is shown what the other changed, and loses nothing.
 */
@Named("teacherEdit")
@ViewScoped
public class TeacherEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String MEANWHILE = "teacher.changed-meanwhile";

    @Inject
    private transient TeacherRegistry registry;

    @Inject
    private transient TeacherKeeping keeping;

    @Inject
    private transient SchoolNames namedSchools;

    private String staff;
    private int version;
    private long seen;
    private String reason;
    private String[] honours = {};
    private HashMap<String, String> values = new LinkedHashMap<>();
    private HashMap<String, String> faults = new HashMap<>();
    private ArrayList<String> masks = new ArrayList<>();
    private transient List<TeacherView.Row> others;

    /** What is entered in which way. */
    public enum Kind { TEXT, MONTH, WORD, SCHOOL, NUMBER, HONOURS, FIXED }

    /** One field of the form. */
    public record Field(String name, Kind kind, boolean optional, String help) {

        public String key() {
            return "teacher." + name;
        }

        public boolean is(String other) {
            return kind.name().equals(other);
        }
    }

    /** Fields under one heading. */
    public record Group(String key, List<Field> fields) {}

    public void load() {
        var own = keeping.ownSchool();
        if (staff == null) {
            values.put("state", "IN_POST");
            values.put("post", "NONE");
            values.put("backbone", "NONE");
            if (own.isPresent()) {
                schools().forEach(school -> values.put(TeacherForm.SCHOOL, school.code()));
            }
            return;
        }
        show();
    }

    private void show() {
        var line = registry.get(staff);
        values = new LinkedHashMap<>(TeacherForm.values(line.profile()));
        honours = values.getOrDefault(TeacherForm.HONOURS, "").isEmpty()
                ? new String[0] : values.get(TeacherForm.HONOURS).split("、");
        version = line.version();
        seen = last();
        var words = new TeacherWords(Words.ofPage());
        masks = new ArrayList<>(Stream.of(
                line.profile().person().identityNumber(), line.profile().person().phoneNumber())
                .map(number -> number.map(kept -> words.words().text(
                        "teacher.number.kept", kept.masked()))
                        .orElse(words.words().text("teacher.number.none")))
                .toList());
    }

    private long last() {
        return registry.history(staff).stream().mapToLong(Dated::id).max().orElse(0);
    }

    /** Adds or changes what is stated; nothing that was entered is lost where it is refused. */
    public String save() {
        values.put(TeacherForm.HONOURS, String.join("、", honours));
        var form = new TeacherForm(values);
        var stated = form.profile();
        faults = new HashMap<>();
        if (stated.isEmpty()) {
            var words = Words.ofPage();
            form.faults().forEach((name, fault) -> {
                faults.put(name, words.text(fault));
                Words.refused("teacher.fault", words.text("teacher." + name), words.text(fault));
            });
            return null;
        }
        if (staff == null) {
            keeping.add(stated.get(), form.entered());
            Words.done("teacher.added", stated.get().name());
            return there(stated.get().staffNumber());
        }
        try {
            keeping.change(stated.get(), form.entered(), version, reason);
        } catch (RuleViolation refusal) {
            if (!refusal.key().equals(MEANWHILE)) {
                throw refusal;
            }
            showOthers(refusal);
            return null;
        } catch (RuntimeException failure) {
            if (!(failure.getCause() instanceof RuleViolation refusal)
                    || !refusal.key().equals(MEANWHILE)) {
                throw failure;
            }
            showOthers(refusal);
            return null;
        }
        Words.done("teacher.changed", stated.get().name());
        return there(staff);
    }

    /** What somebody else changed since; saving once more is then what is meant. */
    private void showOthers(RuleViolation refusal) {
        var words = Words.ofPage();
        Words.refused(refusal.key(), refusal.figures().toArray());
        others = registry.history(staff).stream()
                .filter(dated -> dated.id() > seen)
                .map(dated -> TeacherView.row(dated, words))
                .toList();
        version = registry.get(staff).version();
        seen = last();
    }

    private static String there(String staffNumber) {
        return "/teacher/teacher?faces-redirect=true&staff="
                + URLEncoder.encode(staffNumber, StandardCharsets.UTF_8);
    }

    public List<Group> getGroups() {
        var groups = new ArrayList<Group>();
        TeacherForm.GROUPS.forEach((key, names) -> groups.add(new Group(
                key, names.stream().map(this::field).toList())));
        return groups;
    }

    private Field field(String name) {
        boolean fixed = staff != null
                && (name.equals(TeacherForm.STAFF_NUMBER) || name.equals(TeacherForm.SCHOOL));
        boolean optional = !List.of(TeacherForm.STAFF_NUMBER, TeacherForm.NAME, TeacherForm.SCHOOL,
                TeacherForm.SUBJECTS, "state", "post", "backbone").contains(name);
        return new Field(name, fixed ? Kind.FIXED : kind(name), optional && !fixed, help(name));
    }

    private static Kind kind(String name) {
        return switch (name) {
            case TeacherForm.SCHOOL -> Kind.SCHOOL;
            case TeacherForm.HONOURS -> Kind.HONOURS;
            case TeacherForm.IDENTITY_NUMBER, TeacherForm.PHONE_NUMBER -> Kind.NUMBER;
            default -> TeacherForm.MONTHS.contains(name) ? Kind.MONTH
                    : TeacherForm.WORDS.containsKey(name) || TeacherForm.TRUTHS.contains(name)
                            ? Kind.WORD : Kind.TEXT;
        };
    }

    private String help(String name) {
        if (staff != null && name.equals(TeacherForm.IDENTITY_NUMBER)) {
            return masks.get(0);
        }
        if (staff != null && name.equals(TeacherForm.PHONE_NUMBER)) {
            return masks.get(1);
        }
        return switch (name) {
            case TeacherForm.SUBJECTS -> Words.ofPage().text("teacher.subjects.help");
            case TeacherForm.SCHOOL -> staff == null ? "" : Words.ofPage().text("teacher.school.help");
            default -> "";
        };
    }

    /** The words of each field that has such, by its name. */
    public Map<String, List<Choice>> getChoices() {
        var words = new TeacherWords(Words.ofPage());
        var choices = new HashMap<String, List<Choice>>();
        TeacherForm.WORDS.forEach((name, all) -> choices.put(name, all.stream()
                .map(word -> new Choice(word.name(), words.text(word)))
                .toList()));
        TeacherForm.TRUTHS.forEach(name -> choices.put(name, List.of(
                new Choice("true", words.words().text("teacher.yes")),
                new Choice("false", words.words().text("teacher.no")))));
        return choices;
    }

    public List<Choice> getHonourWords() {
        var words = new TeacherWords(Words.ofPage());
        return Stream.of(Honour.values())
                .map(honour -> new Choice(honour.name(), words.text(honour)))
                .toList();
    }

    public List<SchoolName> getSchools() {
        return schools();
    }

    /** Those at which somebody may be added: for a school, its own. */
    private List<SchoolName> schools() {
        var own = keeping.ownSchool();
        return namedSchools.all().stream()
                .filter(school -> own.isEmpty() || own.get() == school.id())
                .toList();
    }

    public boolean isNew() {
        return staff == null;
    }

    public String getTitleKey() {
        return staff == null ? "teacherNew.title" : "teacherEdit.title";
    }

    public String getBackHref() {
        return staff == null ? "teachers.xhtml" : TeacherView.href(staff);
    }

    public boolean isOthersChanged() {
        return others != null && !others.isEmpty();
    }

    public List<TeacherView.Row> getOthers() {
        return others;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public Map<String, String> getFaults() {
        return faults;
    }

    public String[] getHonours() {
        return honours;
    }

    public void setHonours(String[] honours) {
        this.honours = honours;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
