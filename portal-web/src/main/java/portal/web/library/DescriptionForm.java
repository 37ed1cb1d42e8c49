package portal.web.library;

import java.io.Serializable;
import java.util.Optional;
import portal.RuleViolation;
import portal.library.Description;
import portal.library.Licence;
import portal.library.Proposal;
import portal.library.Resource;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.textbook.TextbookPart;

/** The fields by which a resource is described. */
public class DescriptionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String kind;
    private String level;
    private String subject;
    private Long part;
    private String author;
    private boolean authorNamed;
    private String licence;
    private String source;
    private String summary;

    static DescriptionForm of(Resource resource) {
        var form = new DescriptionForm();
        form.title = resource.getTitle();
        form.kind = resource.getKind() == null ? null : resource.getKind().name();
        form.level = level(Optional.ofNullable(resource.getStage()),
                Optional.ofNullable(resource.getGrade()));
        form.subject = resource.getSubject();
        form.part = resource.getPart() == null ? null : resource.getPart().getId();
        form.author = resource.getAuthor();
        form.authorNamed = resource.isAuthorNamed();
        form.licence = resource.getLicence() == null ? null : resource.getLicence().name();
        form.source = resource.getSource();
        form.summary = resource.getAbstract();
        return form;
    }

    /** As the files propose it, for a person to check. */
    void propose(Proposal proposal) {
        title = proposal.title().isEmpty() ? title : proposal.title();
        kind = proposal.kind().map(Enum::name).orElse(kind);
        level = level(proposal.stage(), proposal.grade());
        subject = proposal.subject();
        part = proposal.part().map(one -> one.getId()).orElse(null);
        author = proposal.author().isEmpty() ? author : proposal.author();
    }

    /** As whoever brought the files said what they are for. */
    void aim(TextbookPart at) {
        level = String.valueOf(at.getTextbook().getGrade());
        subject = at.getTextbook().getSubject();
        part = at.getId();
    }

    private static String level(Optional<TaughtStage> stage, Optional<Integer> grade) {
        return grade.map(String::valueOf).or(() -> stage.map(Enum::name)).orElse("");
    }

    Description description() {
        if (kind == null || kind.isEmpty() || licence == null || licence.isEmpty()) {
            throw new RuleViolation("resource.kind-or-licence-missing");
        }
        return new Description(title, ResourceKind.valueOf(kind), stage(), grade(), subject,
                Optional.ofNullable(part), author, authorNamed, Licence.valueOf(licence), source,
                summary);
    }

    Optional<Integer> grade() {
        return Optional.ofNullable(level).filter(one -> one.matches("[1-9]")).map(Integer::valueOf);
    }

    private Optional<TaughtStage> stage() {
        return grade().isPresent() ? TaughtStage.of(grade().get())
                : Optional.ofNullable(level).filter(one -> !one.isEmpty()).map(TaughtStage::valueOf);
    }

    /** The input at which a refusal is read; null for one that is about the whole. */
    static String input(RuleViolation refused) {
        return switch (refused.key()) {
            case "resource.title-missing" -> "describe:titleField:title";
            case "resource.author-missing" -> "describe:authorField:author";
            case "resource.subject-too-long" -> "describe:subjectField:subject";
            case "resource.source-too-long" -> "describe:sourceField:source";
            case "resource.abstract-too-long" -> "describe:summaryField:summary";
            default -> null;
        };
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** A grade, or a stage for any grade of it. */
    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public Long getPart() {
        return part;
    }

    public void setPart(Long part) {
        this.part = part;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public boolean isAuthorNamed() {
        return authorNamed;
    }

    public void setAuthorNamed(boolean authorNamed) {
        this.authorNamed = authorNamed;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }
}
