package portal.web.school.diagnosis;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.school.School;
import portal.school.diagnosis.Aspect;
import portal.school.diagnosis.LevelCorrecting;
import portal.school.diagnosis.LevelCorrection;
import portal.school.diagnosis.SchoolDiagnosis;
import portal.school.diagnosis.SubjectDiagnosing;
import portal.school.diagnosis.SubjectDiagnosis;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Choice;
import portal.web.school.SchoolView;
import portal.web.school.SchoolWords;

/** One school subject by subject: who teaches it, what follows, and the bureau's corrections. */
@Named("levelPage")
@ViewScoped
public class LevelView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int HIGHEST = 3;
    private static final String CODE = "code";
    private static final String BY_RULE = "";

    @Inject
    private transient SubjectDiagnosing diagnosing;

    @Inject
    private transient LevelCorrecting correcting;

    @Inject
    private transient SignedIn signedIn;

    private transient SchoolDiagnosis diagnosis;
    private transient List<LevelCorrection> corrections;
    private String code;
    private String subject;
    private String aspectName;
    private String level = BY_RULE;
    private String reason;
    private Long seen;

    /** A subject as a row of the table, and the ways to correct its two levels. */
    public record Row(
            String subject, String teachers, String shortage, LevelWords.Shown strength,
            String whyStrength, String strengthHref, LevelWords.Shown need, String whyNeed,
            String needHref) {}

    /** A correction as a line of the history. */
    public record Line(String at, String by, String what, String reason) {}

    static String href(String code) {
        return "level.xhtml" + new Address(Map.of(CODE, code));
    }

    public void load() {
        diagnosis();
        if (isCorrecting()) {
            current().ifPresent(one -> {
                level = one.getLevel().toString();
                seen = one.getId();
            });
        }
    }

    private SchoolDiagnosis diagnosis() {
        if (diagnosis == null) {
            diagnosis = diagnosing.of(code);
        }
        return diagnosis;
    }

    private Optional<LevelCorrection> current() {
        return diagnosis().in(subject).flatMap(one -> one.level(aspect()).correction());
    }

    private Aspect aspect() {
        return Aspect.valueOf(aspectName);
    }

    public School getSchool() {
        return diagnosis().school();
    }

    public String getAbout() {
        var of = new SchoolWords(Words.ofPage());
        return Words.ofPage().text("diagnosis.school.about", of.text(getSchool().getStage()),
                of.text(getSchool().getSetting()), of.text(getSchool().getSupportRole()),
                diagnosis().atPost());
    }

    public String getSchoolHref() {
        return SchoolView.href(code);
    }

    public List<Row> getRows() {
        var words = new LevelWords(Words.ofPage());
        return diagnosis().subjects().stream().map(one -> row(one, words)).toList();
    }

    private Row row(SubjectDiagnosis one, LevelWords words) {
        return new Row(one.subject(), words.teachers(one), words.shortage(one),
                words.shown(one, Aspect.STRENGTH), words.why(one, Aspect.STRENGTH),
                correctHref(one.subject(), Aspect.STRENGTH),
                words.shown(one, Aspect.NEED), words.why(one, Aspect.NEED),
                correctHref(one.subject(), Aspect.NEED));
    }

    private String correctHref(String of, Aspect aspect) {
        return "level.xhtml" + new Address(Map.of()).with(CODE, code).with("subject", of)
                .with("aspect", aspect);
    }

    /** The register has none of the school's teachers. */
    public boolean isWithoutTeachers() {
        return !diagnosis().known();
    }

    public boolean isNothing() {
        return diagnosis().subjects().isEmpty();
    }

    /** Whoever the service that corrects admits. */
    public boolean isMayCorrect() {
        return signedIn.may(LevelCorrecting.class);
    }

    /** The address names what is to be corrected. */
    public boolean isCorrecting() {
        return isMayCorrect() && subject != null && !subject.isBlank() && aspectName != null
                && Stream.of(Aspect.values()).anyMatch(one -> one.name().equals(aspectName));
    }

    public String getFormTitle() {
        var words = Words.ofPage();
        return words.text("diagnosis.correct.title", subject,
                words.text("diagnosis.aspect." + aspectName));
    }

    /** What the rule says, beside which the bureau puts its own. */
    public String getRuleSays() {
        var words = new LevelWords(Words.ofPage());
        int byRule = diagnosis().in(subject).map(one -> one.level(aspect()).byRule()).orElse(0);
        return words.words().text("diagnosis.correct.rule", byRule);
    }

    public List<Choice> getLevels() {
        var words = Words.ofPage();
        return Stream.concat(
                Stream.of(new Choice(BY_RULE, words.text("diagnosis.level.rule"))),
                IntStream.rangeClosed(0, HIGHEST).mapToObj(value -> new Choice(
                        Integer.toString(value),
                        words.text("diagnosis.level." + aspectName + "." + value)))).toList();
    }

    public String correct() {
        correcting.correct(code, subject, aspect(),
                level == null || level.isEmpty() ? null : Integer.valueOf(level), reason, seen);
        Words.done("diagnosis.corrected", subject);
        return "/school/level?faces-redirect=true&code=" + code;
    }

    public String getBackHref() {
        return href(code);
    }

    public List<Line> getHistory() {
        var words = Words.ofPage();
        if (corrections == null) {
            corrections = diagnosing.corrections(code);
        }
        return corrections.stream()
                .sorted((one, other) -> other.getCorrectedAt().compareTo(one.getCorrectedAt()))
                .map(one -> new Line(
                        Words.minute(one.getCorrectedAt().toInstant()),
                        one.getCorrectedBy(),
                        one.getLevel() == null
                                ? words.text("diagnosis.history.rule", one.getSubject(),
                                        words.text("diagnosis.aspect." + one.getAspect()))
                                : words.text("diagnosis.history.level", one.getSubject(),
                                        words.text("diagnosis.aspect." + one.getAspect()),
                                        one.getLevel()),
                        one.getReason()))
                .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getAspect() {
        return aspectName;
    }

    public void setAspect(String aspect) {
        aspectName = aspect;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
