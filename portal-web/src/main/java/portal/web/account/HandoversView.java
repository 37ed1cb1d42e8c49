package portal.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import portal.identity.CurrentCaller;
import portal.identity.Handover;
import portal.identity.Handovers;
import portal.web.frame.Words;

/** The county's hand-overs for its administrators, and one's own for everybody else. */
@Named("handovers")
@RequestScoped
public class HandoversView {

    @Inject
    Handovers handovers;

    @Inject
    CurrentCaller caller;

    private List<Handover> shown = List.of();

    /** A hand-over as a row of the table. */
    public record Row(
            String href, String post, String giver, String receiver, String day, boolean confirmed,
            String read) {

        public boolean waiting() {
            return !confirmed;
        }
    }

    public void load() {
        shown = handovers.list();
    }

    public List<Row> getRows() {
        var words = new AccountWords(Words.ofPage());
        return shown.stream()
                .map(one -> new Row("handover.xhtml?id=" + one.id(),
                        words.role(one.role()) + " · " + words.place(one.school()),
                        one.giverName(), one.receiverName(), one.day().toString(),
                        one.readAt() != null,
                        one.readAt() == null
                                ? words.words().text("handover.read.not")
                                : words.words().text("handover.read.at", words.at(one.readAt()))))
                .toList();
    }

    public boolean isNone() {
        return shown.isEmpty();
    }

    /** Whether whoever is signed in is of a county, whose posts are handed over here. */
    public boolean isOfCounty() {
        return caller.find().filter(one -> one.getTenant() != null).isPresent();
    }
}
