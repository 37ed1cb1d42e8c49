package portal.web.calendar;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.calendar.CalendarFaulty;
import portal.calendar.CalendarPlanning;
import portal.calendar.DraftFault;
import portal.calendar.Holiday;
import portal.calendar.HolidayList;
import portal.calendar.SchoolYear;
import portal.calendar.YearChange;
import portal.calendar.YearPlan;
import portal.tenancy.NationalTime;
import portal.web.frame.Fault;
import portal.web.frame.Words;
import portal.web.list.YearChoice;

/**
 * The form of a school year's calendar: fill in or paste, look at what would change, set it.
 *
 * <p>Nothing is set that was not looked at: what was typed since is shown first, and so is what
 * somebody else has set meanwhile.
 */
@Named("calendarEdit")
@ViewScoped
public class CalendarEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The form's inputs by the fields of a draft. */
    private static final Map<String, String> INPUTS = Map.of(
            "registrationDay", "registration",
            "firstDay", "first",
            "lastDay", "last",
            "name", "name",
            "decreedBy", "decreedBy",
            "day", "day",
            "follows", "follows");

    @Inject
    private transient CalendarPlanning planning;

    private int year = SchoolYear.current();
    private int version;
    private CalendarPlanning.Origin origin;
    private CalendarForm form;
    private String pasted;
    private String looked;
    private transient YearChange change;

    /** One term's weeks and days, before and after. */
    public record TermChange(String name, YearPlan.Count before, YearPlan.Count after) {}

    /** A choice of a menu. */
    public record Choice(Object value, String label) {}

    public void load() {
        var opened = planning.open(year);
        version = opened.version();
        origin = opened.origin();
        form = new CalendarForm(opened.draft());
    }

    /** Takes in what was pasted; nothing is set by it. */
    public void read() {
        change = null;
        if (pasted == null) {
            Words.refused("calendar.paste.empty");
            return;
        }
        var list = HolidayList.read(year, pasted);
        var draft = form.draft();
        var taken = list.makeUpDays().stream().filter(draft::falls).count();
        form = new CalendarForm(draft.with(list));
        Words.done("calendar.paste.taken", list.holidays().size(), taken);
        if (taken < list.makeUpDays().size()) {
            warn("calendar.paste.noTerm", list.makeUpDays().size() - taken);
        }
        list.leftOut().forEach(line -> warn(
                "calendar.paste.leftOut." + line.why(), line.line(), line.text()));
        pasted = list.leftOut().isEmpty() ? null : pasted;
        look();
    }

    private static void warn(String key, Object... figures) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(
                FacesMessage.SEVERITY_WARN, Words.ofPage().text(key, figures), null));
    }

    public void addLines() {
        change = null;
        form.draft();
        form.offerBlankLines();
    }

    public void likeLastYear() {
        change = null;
        planning.likeLastYear(year).ifPresentOrElse(
                draft -> {
                    form = new CalendarForm(draft);
                    Words.done("calendar.copied");
                },
                () -> Words.refused("calendar.noLastYear"));
    }

    /** Shows what would change, or what is wrong and where. */
    public void look() {
        change = null;
        looked = null;
        var draft = form.draft();
        try {
            change = planning.change(draft);
            looked = draft.toString();
        } catch (CalendarFaulty faulty) {
            faulty.faults().forEach(this::say);
        }
    }

    public String keep() {
        var draft = form.draft();
        if (!draft.toString().equals(looked)) {
            look();
            if (change != null) {
                warn("calendar.lookFirst");
            }
            return null;
        }
        try {
            planning.keep(draft, version);
        } catch (EJBException failed) {
            if (Fault.of(failed).status() != HttpServletResponse.SC_CONFLICT) {
                throw failed;
            }
            version = planning.open(year).version();
            Words.refused("calendar.changed-meanwhile");
            look();
            return null;
        }
        Words.done("calendar.kept", year, year + 1);
        return "/calendar/calendar?faces-redirect=true&" + YearChoice.YEAR + "=" + year;
    }

    private void say(DraftFault fault) {
        var words = Words.ofPage();
        var faces = FacesContext.getCurrentInstance();
        var text = words.text("calendar.fault." + fault.list(), fault.index() + 1,
                words.text(fault.rule()));
        faces.addMessage(
                input(fault),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    /** The input by its id on the page; null for a fault of a line or of the whole draft. */
    private static String input(DraftFault fault) {
        var input = INPUTS.get(fault.field());
        if (input == null) {
            return null;
        }
        var line = "edit:%s:%d:".formatted(fault.list(), fault.index());
        return fault.list().equals("terms") ? line + input + "Field:" + input : line + input;
    }

    public boolean isLooked() {
        return change != null;
    }

    public boolean isUnderWay() {
        return change.underWay(NationalTime.today());
    }

    /** Whom a change of a year that is under way touches, in one sentence. */
    public String getUnderWayWords() {
        return Words.ofPage().text("calendar.change.underWay",
                change.taughtNow().size(), change.freeNow().size(),
                change.pastDays(NationalTime.today()));
    }

    public List<TermChange> getTermChanges() {
        var words = Words.ofPage();
        return change.terms().stream()
                .map(term -> new TermChange(
                        words.text("calendar.half." + term.half()), term.before(), term.after()))
                .toList();
    }

    public boolean isTaughtNow() {
        return !change.taughtNow().isEmpty();
    }

    public boolean isFreeNow() {
        return !change.freeNow().isEmpty();
    }

    public String getTaughtNowDays() {
        return days(change.taughtNow());
    }

    public String getFreeNowDays() {
        return days(change.freeNow());
    }

    private static String days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString)
                .collect(Collectors.joining(Words.ofPage().text("calendar.between")));
    }

    public String getOriginWords() {
        return Words.ofPage().text("calendar.origin." + origin, year - 1, year);
    }

    public boolean isNew() {
        return origin != CalendarPlanning.Origin.SET;
    }

    public List<Choice> getDecreedByChoices() {
        var words = Words.ofPage();
        return Arrays.stream(Holiday.DecreedBy.values())
                .map(one -> new Choice(one, words.text("calendar.decreedBy." + one)))
                .toList();
    }

    public List<Choice> getWeekdayChoices() {
        var locale = Words.ofPage().locale();
        return Arrays.stream(DayOfWeek.values())
                .limit(DayOfWeek.FRIDAY.getValue())
                .map(day -> new Choice(day, MonthGrid.weekday(day, locale)))
                .toList();
    }

    public String getYearName() {
        return Words.ofPage().schoolYear(year);
    }

    public String getBackHref() {
        return "calendar.xhtml" + YearChoice.query(year);
    }

    public LocalDate getFirstPossible() {
        return SchoolYear.firstDay(year);
    }

    public LocalDate getLastPossible() {
        return SchoolYear.lastDay(year);
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public CalendarForm getForm() {
        return form;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }
}
