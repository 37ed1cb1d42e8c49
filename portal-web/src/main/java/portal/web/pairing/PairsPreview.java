package portal.web.pairing;

import java.util.List;
import portal.pairing.PairsReading;
import portal.web.document.FaultLine;
import portal.web.frame.Words;

/** What a list of pairs would pin, in the reader's language and as much of it as one reads. */
public record PairsPreview(PairsReading reading, Words words) {

    public int pairs() {
        return reading.pairs().size();
    }

    public boolean hasFaults() {
        return !reading.sound();
    }

    public boolean takeable() {
        return pairs() > 0;
    }

    public String verdict() {
        if (!hasFaults()) {
            return words.text("pairs.verdict.sound", pairs());
        }
        return words.text(takeable() ? "pairs.verdict.faulty" : "pairs.verdict.none",
                reading.faultyRows(), pairs());
    }

    public String verdictKind() {
        return hasFaults() ? "fault" : "info";
    }

    public List<FaultLine> faults() {
        return FaultLine.of(reading.faults(), words);
    }

    public boolean moreFaults() {
        return reading.faults().size() > FaultLine.SHOWN;
    }

    public String faultsShown() {
        return words.text("schoolImport.faults.more", FaultLine.SHOWN, reading.faults().size());
    }
}
