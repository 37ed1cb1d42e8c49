package portal.web.pairing;

import java.util.ArrayList;
import java.util.List;
import portal.pairing.PairReason;
import portal.web.frame.Words;

/** Why a published pair is so, in sentences that a principal understands. */
final class ReasonWords {

    private ReasonWords() {}

    static List<String> of(PairReason reason, Words words) {
        var sentences = new ArrayList<String>();
        if (reason.pair().isPinned()) {
            sentences.add(words.text("partners.why.pinned"));
        }
        if (reason.isKept()) {
            sentences.add(words.text("partners.why.kept"));
        }
        if (reason.needing()) {
            sentences.add(reason.unmet().isEmpty()
                    ? words.text("partners.why.met")
                    : words.text("partners.why.unmet",
                            String.join(words.text("list.separator"), reason.unmet())));
        }
        reason.nextBest().ifPresent(next -> sentences.add(next.metres()
                .filter(metres -> Kilometres.of(metres).signum() > 0)
                .map(metres -> words.text("partners.why.next", next.supporter().getName(),
                        Kilometres.of(metres)))
                .orElseGet(() -> words.text("partners.why.nextSame",
                        next.supporter().getName()))));
        return sentences;
    }
}
