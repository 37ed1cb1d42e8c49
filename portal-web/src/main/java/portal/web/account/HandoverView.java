package portal.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.identity.Handover;
import portal.identity.Handovers;
import portal.web.frame.Words;

/** One hand-over as it is read, printed on A4 and signed. */
@Named("handoverPaper")
@ViewScoped
public class HandoverView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Handovers handovers;

    private transient Handover handover;
    private Long id;

    /** Without one, the page leads to the list; the service is asked all the same. */
    public void load() {
        if (id == null) {
            handovers.list();
        } else {
            read();
        }
    }

    public boolean isChosen() {
        return id != null;
    }

    private Handover read() {
        if (handover == null) {
            handover = handovers.get(id);
        }
        return handover;
    }

    private static AccountWords words() {
        return new AccountWords(Words.ofPage());
    }

    public String getPost() {
        return words().role(read().role()) + " · " + words().place(read().school());
    }

    public String getGiver() {
        return read().giverName() + " " + read().giver();
    }

    public String getReceiver() {
        return read().receiverName() + " " + read().receiver();
    }

    public String getDay() {
        return read().day().toString();
    }

    public boolean isActing() {
        return read().actingUntil() != null;
    }

    public String getActingUntil() {
        return String.valueOf(read().actingUntil());
    }

    public String getReason() {
        return read().reason();
    }

    public String getMade() {
        return words().words().text(
                "handover.made.words", read().madeBy(), words().at(read().madeAt()));
    }

    public String getReadWords() {
        return read().readAt() == null
                ? words().words().text("handover.read.not")
                : words().words().text("handover.read.at", words().at(read().readAt()));
    }

    public boolean isToConfirm() {
        return read().toConfirm();
    }

    public List<HandoverWords.Line> getMatters() {
        return new HandoverWords(words()).lines(read().matters());
    }

    public boolean isNothingOpen() {
        return read().matters().isEmpty();
    }

    /** The receiver says that they have read it. */
    public String confirm() {
        handovers.confirm(id);
        Words.done("handover.done.confirmed");
        return "/identity/handover?faces-redirect=true&id=" + id;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
