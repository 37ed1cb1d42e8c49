package portal.pairing;

import java.util.List;
import java.util.stream.IntStream;
import portal.allocation.Recipient;
import portal.allocation.Supporter;

/**
 * A subject in which a recipient needs more than its supporter can give.
 *
 * @param need     of the recipient, 0 to 3
 * @param strength of the supporter, 0 to 3
 */
public record Unmet(String subject, int need, int strength) {

    public int points() {
        return need - strength;
    }

    static List<Unmet> of(List<String> subjects, Supporter supporter, Recipient recipient) {
        return IntStream.range(0, subjects.size())
                .mapToObj(at -> new Unmet(subjects.get(at), recipient.need().get(at),
                        supporter.strength().get(at)))
                .filter(one -> one.points() > 0)
                .toList();
    }
}
