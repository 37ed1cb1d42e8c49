package portal.web.pairing;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import portal.pairing.PlanFigures;
import portal.web.frame.Words;

/** What a plan's total is made of, in words: each part in the kilometres that all is counted in. */
final class CostWords {

    private CostWords() {}

    /** The parts that there are; empty where there is no total. */
    static String of(PlanFigures.Cost cost, Words words) {
        var parts = new LinkedHashMap<String, Long>();
        parts.put("distance", cost.distance());
        parts.put("mismatch", cost.mismatch());
        parts.put("change", cost.change());
        parts.put("load", cost.load());
        var said = parts.entrySet().stream()
                .filter(part -> part.getValue() != 0)
                .map(part -> words.text("plan.cost." + part.getKey(),
                        Kilometres.text(part.getValue(), words)))
                .collect(Collectors.joining(" + "));
        return said.isEmpty() ? "" : words.text("plan.cost.of", said);
    }
}
