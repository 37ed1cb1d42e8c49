package portal.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import portal.NotFound;
import portal.identity.HandingOver;
import portal.identity.HeldRight;
import portal.identity.NewHandover;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

/** The form by which a bureau hands a post over, with what that means before it is done. */
@Named("handOver")
@ViewScoped
public class HandOverView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HandingOver deeds;

    private transient List<HeldRight> posts;
    private String name;
    private long held;
    private String receiver;
    private String from = NationalTime.today().toString();
    private String actingUntil;
    private String reason;
    private ArrayList<String> means;
    private ArrayList<String> matters;

    /** A post to choose. */
    public record Choice(long id, String text) {}

    public void load() {
        if (name == null) {
            throw new NotFound("Account");
        }
        posts();
    }

    private List<HeldRight> posts() {
        if (posts == null) {
            posts = deeds.posts(name);
        }
        return posts;
    }

    private static AccountWords words() {
        return new AccountWords(Words.ofPage());
    }

    private static String post(HeldRight right) {
        var words = words();
        return words.role(right.role()) + " · " + words.place(right.school());
    }

    public List<Choice> getPosts() {
        return posts().stream().map(right -> new Choice(right.id(), post(right))).toList();
    }

    public boolean isNone() {
        return posts().isEmpty();
    }

    /** Shows what the hand-over would change and what is open; nothing is stored. */
    public void check() {
        var words = words().words();
        var right = posts().stream().filter(one -> one.id() == held).findFirst()
                .orElseThrow(() -> new NotFound("RoleGrant"));
        var day = day();
        var lines = new ArrayList<String>();
        lines.add(words.text("handOver.means.leaves", post(right), day.minusDays(1).toString()));
        lines.add(words.text("handOver.means.begins", post(right), day.toString(), receiver));
        var acting = RightForm.day(actingUntil);
        if (acting != null) {
            lines.add(words.text("handOver.means.acts", acting.toString()));
        }
        var open = new HandoverWords(words()).lines(deeds.open(name, held));
        lines.add(words.text("handOver.means.matters", open.size()));
        means = lines;
        matters = new ArrayList<>(open.stream().map(HandoverWords.Line::text).toList());
    }

    /** Hands it over, and goes to the paper that both sign. */
    public String handOver() {
        long id = deeds.handOver(new NewHandover(name, held, receiver.strip(), day(),
                RightForm.day(actingUntil), reason));
        Words.done("handOver.done");
        return "/identity/handover?faces-redirect=true&id=" + id;
    }

    private LocalDate day() {
        var day = RightForm.day(from);
        return day == null ? NationalTime.today() : day;
    }

    public boolean isChecked() {
        return means != null;
    }

    public List<String> getMeans() {
        return means;
    }

    public List<String> getMatters() {
        return matters;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public long getHeld() {
        return held;
    }

    public void setHeld(long held) {
        this.held = held;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getActingUntil() {
        return actingUntil;
    }

    public void setActingUntil(String actingUntil) {
        this.actingUntil = actingUntil;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
