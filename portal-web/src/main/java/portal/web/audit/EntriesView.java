package portal.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import portal.audit.AuditFilter;
import portal.audit.AuditPage;
import portal.audit.AuditState;
import portal.audit.Entry.Result;
import portal.audit.chain.Head;
import portal.audit.chain.Verdict;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Chip;
import portal.web.list.Choice;
import portal.web.list.Pager;

/** What is on record in one place, the newest first, and how far it is proved unchanged. */
public abstract class EntriesView {

    private static final int PAGE_SIZE = 50;
    private static final String DEED = "deed.";
    private static final List<String> NO_DEEDS =
            List.of("deed.detail.", "deed.subject.", "deed.reason.");

    @Inject
    HttpServletRequest request;

    /** Before anything is loaded there is nothing: a button's request asks for no entry. */
    private AuditQuery query = new AuditQuery(new Address(Map.of()));
    private AuditPage page = new AuditPage(List.of(), 0);
    private AuditState state =
            new AuditState(Optional.empty(), 0, Optional.empty(), Optional.empty());
    private Words words;
    private Pager pager;

    /** An entry as a row of the table. */
    public record Row(EntryWords words, long id, String number, String href, String current) {}

    @PostConstruct
    void open() {
        words = Words.ofPage();
        pager = new Pager(query.address(), PAGE_SIZE, 0);
    }

    abstract AuditPage find(AuditFilter filter, int first, int most);

    abstract AuditState state();

    abstract Verdict verified();

    /** The page's path without its ending. */
    abstract String outcome();

    public void load() {
        query = new AuditQuery(Address.of(request.getParameterMap(), AuditQuery.KNOWN));
        int asked = Math.max(1, query.address().number(Pager.PAGE).orElse(1));
        page = find(query.filter(), (asked - 1) * PAGE_SIZE, PAGE_SIZE);
        pager = new Pager(query.closed(), PAGE_SIZE, page.total());
        state = state();
    }

    /** Walks along the chain and says what was found. */
    public String verify() {
        var verdict = verified();
        verdict.fault().ifPresentOrElse(
                fault -> Words.fault("audit.fault." + fault.kind(), Long.toString(fault.number())),
                () -> Words.done("audit.verified", Long.toString(verdict.from()),
                        Long.toString(verdict.until())));
        return outcome() + "?faces-redirect=true";
    }

    public List<Row> getRows() {
        return page.entries().stream().map(this::row).toList();
    }

    private Row row(AuditPage.Recorded entry) {
        long id = entry.line().id();
        return new Row(
                new EntryWords(words, entry.line()),
                id,
                entry.number().isPresent()
                        ? Long.toString(entry.number().getAsLong())
                        : words.text("audit.waits"),
                query.open(id) + "#e-" + id,
                Boolean.toString(isOpened(id)));
    }

    private boolean isOpened(long id) {
        return query.opened().filter(Long.toString(id)::equals).isPresent();
    }

    /** The row that stands open beside the list, as a list of none or one. */
    public List<Row> getOpened() {
        return getRows().stream().filter(row -> isOpened(row.id())).toList();
    }

    public String getClosedHref() {
        return query.closed().toString();
    }

    public String getSealed() {
        return state.head()
                .map(head -> words.text("audit.sealed", Long.toString(head.number()),
                        EntryWords.time(head.at())))
                .orElseGet(() -> words.text("audit.sealed.nothing"));
    }

    public String getWaiting() {
        return state.waiting() == 0 ? "" : words.text("audit.waiting", state.waiting());
    }

    public String getRetired() {
        return state.checkpoint()
                .map(point -> words.text("audit.retired", Long.toString(point.number()),
                        EntryWords.time(point.until())))
                .orElse("");
    }

    /** When the chain was last walked along, by whom, and what was found. */
    public String getVerification() {
        return state.verification()
                .map(line -> {
                    var entry = new EntryWords(words, line);
                    return words.text(EntryWords.json(line).containsKey("fault")
                                    ? "audit.verification.unsound" : "audit.verification.sound",
                            entry.getTime(), entry.getPerson());
                })
                .orElseGet(() -> words.text("audit.verification.none"));
    }

    public String getKey() {
        return state.head().map(Head::kid).orElse("—");
    }

    public List<Choice> getDeeds() {
        var bundle = ResourceBundle.getBundle("portal.web.messages", words.locale());
        var chosen = query.filter().deed().orElse("");
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(DEED))
                .filter(key -> NO_DEEDS.stream().noneMatch(key::startsWith))
                .map(key -> new Choice(key.substring(DEED.length()), bundle.getString(key),
                        key.equals(DEED + chosen)))
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    public List<Choice> getResults() {
        return Choice.of(Result.values(), query.filter().result().orElse(null),
                result -> words.text("audit.result." + result));
    }

    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        var filter = query.filter();
        filter.from().ifPresent(day -> chip(chips, AuditQuery.FROM, day.toString()));
        filter.until().ifPresent(day -> chip(chips, AuditQuery.UNTIL, day.toString()));
        filter.person().ifPresent(name -> chip(chips, AuditQuery.PERSON, name));
        filter.deed().ifPresent(deed -> chip(chips, AuditQuery.DEED, words.text(DEED + deed)));
        filter.subject().ifPresent(key -> chip(chips, AuditQuery.SUBJECT, key));
        filter.result().ifPresent(result -> chip(chips, AuditQuery.RESULT,
                words.text("audit.result." + result)));
        filter.address().ifPresent(address -> chip(chips, AuditQuery.ADDRESS, address));
        return chips;
    }

    private void chip(List<Chip> chips, String parameter, String value) {
        chips.add(new Chip(
                words.text("audit.filter." + parameter, EntryWords.printable(value)),
                query.without(parameter).toString()));
    }

    public String getFrom() {
        return query.filter().from().map(Object::toString).orElse("");
    }

    public String getUntil() {
        return query.filter().until().map(Object::toString).orElse("");
    }

    public String getPerson() {
        return query.filter().person().orElse("");
    }

    public String getSubject() {
        return query.filter().subject().orElse("");
    }

    public String getAddress() {
        return query.filter().address().orElse("");
    }

    public boolean isFiltered() {
        return query.filtered();
    }

    public boolean isNone() {
        return page.total() == 0;
    }

    public String getCount() {
        return words.text("audit.count", page.total());
    }

    public Pager getPager() {
        return pager;
    }

    /** The page's own file name, where its filters lead. */
    public String getPage() {
        return name() + ".xhtml";
    }

    /** The way to the file of the days that are shown. */
    public String getExport() {
        return name() + ".jsonl" + query.days();
    }

    private String name() {
        return outcome().substring(outcome().lastIndexOf('/') + 1);
    }
}
