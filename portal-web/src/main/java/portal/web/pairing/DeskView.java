package portal.web.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.pairing.PairingDesk;
import portal.school.Stage;
import portal.web.frame.Words;

/** The pairing desk of the year that the address names, as it stands when its page is opened. */
@Named("desk")
@RequestScoped
public class DeskView {

    /** What the page's script says by itself, by the ends of its message keys. */
    private static final List<String> OWN_WORDS = List.of(
            "again", "anew", "asItIs", "away", "by", "change", "changeTo", "changed", "choices",
            "choicesHow", "choose", "chooseHow", "comma", "count", "count.one", "countRecipients",
            "countRecipients.one", "countSome", "failed", "farthest", "farthestNone", "filterBy", "forbid",
            "forbidden", "hand", "handForbid", "handNone", "handPin", "impossible",
            "inConflict", "km", "lift", "liftOf", "liftPair", "limits", "limitsHow", "load",
            "max", "maxOf", "min", "minOf", "moreChoices", "moreChoices.one", "moved",
            "movedCount", "movedCount.one", "movedNone", "movesCount", "next", "noChoice",
            "notice.fault", "notice.info", "notice.warn", "outdated", "outdatedWord",
            "pin", "pinned", "reasons", "recipient", "reckoning", "release", "remedies", "showPair",
            "since", "since.none", "since.one", "solve", "solveFirst",
            "stepsNone", "stepsTitle", "stop", "supporter",
            "takes", "unassigned", "unassignedHow", "undone", "unmet", "want");

    @Inject
    PairingDesk desk;

    private int year = SchoolYear.current();
    private String state;

    public void load() {
        try {
            state = new DeskDocument(desk.board(year), Words.ofPage()).whole().toString();
        } catch (NotFound notOpened) {
            state = null;
        }
    }

    /** Whether the year has a cycle. */
    public boolean isOpened() {
        return state != null;
    }

    public String getState() {
        return state;
    }

    /** The words of the page's script. */
    public String getWords() {
        var words = Words.ofPage();
        var told = JSON.createObjectBuilder();
        OWN_WORDS.forEach(name -> told.add(name, words.text("desk.own." + name)));
        return told.build().toString();
    }

    public List<String> getFigures() {
        return List.of("metres", "unmet", "farthest", "worst", "total");
    }

    public List<String> getStages() {
        return Stream.of(Stage.values()).map(Stage::name).toList();
    }

    /** What a pair may be marked with, for the filter. */
    public List<String> getMarks() {
        return List.of("pinned", "changed", "unmet", "moved");
    }

    public List<String> getTabs() {
        return List.of("pair", "limits", "steps");
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }
}
