package portal.web.school.diagnosis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.school.diagnosis.Aspect;
import portal.school.diagnosis.RoleProposing;
import portal.school.diagnosis.SchoolDiagnosis;
import portal.school.diagnosis.SubjectDiagnosing;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Choice;
import portal.web.list.Pager;
import portal.web.list.Tab;
import portal.web.school.SchoolWords;

/** What the county's schools need, or can give, school by school and subject by subject. */
@Named("levels")
@RequestScoped
public class LevelsView {

    private static final int PAGE_SIZE = 50;

    @Inject
    SubjectDiagnosing diagnosing;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private LevelQuery query;
    private LevelWords words;
    private List<SchoolDiagnosis> all;
    private List<SchoolDiagnosis> asked;
    private List<String> subjects;
    private Pager pager;

    /** A school as a row of the table. */
    public record Row(
            String name, String href, String about, String role, String teachers, String sum,
            List<LevelWords.Shown> levels) {}

    public void load() {
        query = new LevelQuery(Address.of(request.getParameterMap(), LevelQuery.KNOWN));
        words = new LevelWords(Words.ofPage());
        all = diagnosing.all();
        asked = all.stream().filter(query::asks).toList();
        subjects = LevelWords.subjects(asked);
        pager = new Pager(query.address(), PAGE_SIZE, asked.size());
    }

    public List<String> getSubjects() {
        return subjects;
    }

    public List<Row> getRows() {
        return pager.of(asked).stream().map(this::row).toList();
    }

    private Row row(SchoolDiagnosis one) {
        var school = one.school();
        var of = new SchoolWords(words.words());
        return new Row(
                school.getName(),
                LevelView.href(school.getCode()),
                words.words().text("diagnosis.about", of.text(school.getStage()),
                        of.text(school.getSetting())),
                of.text(school.getSupportRole()),
                one.atPost() == 0 ? SchoolWords.UNKNOWN : words.words().number(one.atPost()),
                words.words().number(one.sum(query.aspect())),
                subjects.stream()
                        .map(subject -> words.shown(one, subject, query.aspect()))
                        .toList());
    }

    public List<Tab> getTabs() {
        return Stream.of(Aspect.NEED, Aspect.STRENGTH)
                .map(aspect -> Tab.of(
                        words.aspect(aspect), query.of(aspect), aspect == query.aspect()))
                .toList();
    }

    public String getLead() {
        return words.words().text("diagnosis.lead." + query.aspect());
    }

    public String getCount() {
        return words.words().text("diagnosis.count", asked.size());
    }

    /** Nothing is known of any subject anywhere: neither teachers nor the bureau's own word. */
    public boolean isNothing() {
        return all.stream().allMatch(one -> one.subjects().isEmpty());
    }

    public boolean isNoMatch() {
        return !isNothing() && asked.isEmpty();
    }

    public boolean isListed() {
        return !isNothing() && !asked.isEmpty();
    }

    public boolean isFiltered() {
        return query.filtered();
    }

    public boolean isMayPropose() {
        return signedIn.may(RoleProposing.class);
    }

    public List<Choice> getStages() {
        return Choice.of(Stage.values(), query.filter().stage(), this::school);
    }

    public List<Choice> getSettings() {
        return Choice.of(Setting.values(), query.filter().setting(), this::school);
    }

    public List<Choice> getRoles() {
        return Choice.of(SupportRole.values(), query.filter().role(), this::school);
    }

    private String school(Enum<?> word) {
        return new SchoolWords(words.words()).text(word);
    }

    public String getText() {
        return query.filter().text();
    }

    public String getAspect() {
        return Address.lower(query.aspect());
    }

    public Pager getPager() {
        return pager;
    }

    public String getUnfilteredHref() {
        return query.unfiltered().toString();
    }

    public String getExport() {
        return query.address().without(Pager.PAGE).toString();
    }
}
