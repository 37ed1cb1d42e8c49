package portal.web.pairing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import portal.calendar.SchoolYear;
import portal.pairing.AllocationBoard;
import portal.pairing.Cycle;
import portal.pairing.PairingAllocation;
import portal.pairing.Wish;
import portal.school.School;
import portal.school.SupportRole;
import portal.web.frame.Words;

/** The bureau's page for one cycle: solve, look, pin, forbid, solve again, publish. */
@Named("allocation")
@ViewScoped
public class AllocationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PairingAllocation allocation;

    private int year = SchoolYear.current();
    private Long cycleId;
    private Long runId;
    private String name;
    private String supporter;
    private String recipient;
    private WeighingForm weighing = new WeighingForm();
    private transient BoardWords board;

    /** Finds the cycle of the year that the address names. */
    public void load() {
        cycleId = allocation.cycles().stream()
                .filter(cycle -> cycle.getSchoolYear() == year)
                .map(Cycle::getId)
                .findFirst()
                .orElse(null);
        name = Words.ofPage().text("allocation.cycle.usualName", year(year), year(year + 1));
        if (cycleId != null) {
            runId = getBoard().runId();
            weighing = new WeighingForm(getBoard().board().cycle().getWeighing());
        }
    }

    public String open() {
        allocation.open(year, name);
        Words.done("allocation.opened");
        return again();
    }

    public String solve() {
        var run = allocation.solve(cycleId);
        Words.done(run.isOptimal() ? "allocation.solved" : "allocation.unsolvable");
        return again();
    }

    public String weigh() {
        allocation.weigh(cycleId, weighing.weighing());
        Words.done("allocation.weighed");
        return again();
    }

    public String pin(String supporterCode, String recipientCode) {
        allocation.insist(cycleId, supporterCode, recipientCode, Wish.Kind.PIN);
        Words.done("allocation.pinned");
        return again();
    }

    public String forbid(String supporterCode, String recipientCode) {
        allocation.insist(cycleId, supporterCode, recipientCode, Wish.Kind.FORBID);
        Words.done("allocation.forbidden");
        return again();
    }

    public String pinChosen() {
        return pin(supporter, recipient);
    }

    public String forbidChosen() {
        return forbid(supporter, recipient);
    }

    public String release(String supporterCode, String recipientCode) {
        allocation.release(cycleId, supporterCode, recipientCode);
        Words.done("allocation.released");
        return again();
    }

    public String publish() {
        allocation.publish(cycleId, runId);
        Words.done("allocation.published");
        return again();
    }

    private String again() {
        return "/pairing/allocation?faces-redirect=true&year=" + year;
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    public boolean isOpened() {
        return cycleId != null;
    }

    /**
     * Read once a request: an answer to a form starts from what is stored, not from what was shown.
     */
    public BoardWords getBoard() {
        if (board == null && cycleId != null) {
            board = new BoardWords(allocation.board(cycleId), Words.ofPage());
        }
        return board;
    }

    public List<School> getSupporters() {
        return of(SupportRole.SUPPORTER);
    }

    public List<School> getRecipients() {
        return of(SupportRole.RECIPIENT);
    }

    private List<School> of(SupportRole role) {
        AllocationBoard shown = getBoard().board();
        return shown.schools().values().stream()
                .filter(school -> school.getSupportRole() == role && school.getPlace() != null)
                .sorted(Comparator.comparing(School::getName))
                .toList();
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSupporter() {
        return supporter;
    }

    public void setSupporter(String supporter) {
        this.supporter = supporter;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public WeighingForm getWeighing() {
        return weighing;
    }
}
