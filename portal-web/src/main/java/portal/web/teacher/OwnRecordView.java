package portal.web.teacher;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import portal.school.teacher.OwnRecord;
import portal.school.teacher.PersonRequest;
import portal.school.teacher.TeacherLine;
import portal.web.frame.Words;
import portal.web.list.Choice;

/** A teacher's own record, and what they may ask of whoever keeps it. */
@Named("ownRecord")
@RequestScoped
public class OwnRecordView {

    @Inject
    OwnRecord record;

    private TeacherWords words;
    private Optional<TeacherLine> line;
    private List<PersonRequest> requests;
    private String kind = PersonRequest.Kind.CORRECTION.name();
    private String text;

    @PostConstruct
    void begin() {
        words = new TeacherWords(Words.ofPage());
        line = record.find();
        requests = line.isPresent() ? record.requests() : List.of();
    }

    /** Opens the page to teachers alone. */
    public void load() {
        record.find();
    }

    public boolean isKnown() {
        return line.isPresent();
    }

    public List<TeacherWords.Group> getGroups() {
        return line.map(own -> words.groups(own.profile(), Objects.requireNonNullElse(
                own.schoolName(), TeacherWords.UNKNOWN))).orElse(List.of());
    }

    public List<RequestRow> getRequests() {
        return requests.stream().map(request -> RequestRow.of(request, words.words())).toList();
    }

    public boolean isAsked() {
        return !requests.isEmpty();
    }

    public List<Choice> getKinds() {
        return RequestRow.kinds(words.words());
    }

    /** Sends the request; whoever keeps the record finds it above their list. */
    public String ask() {
        record.ask(PersonRequest.Kind.valueOf(kind), text);
        Words.done("teacher.request.sent");
        return "/teacher/me?faces-redirect=true";
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
