package portal.web.pairing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.pairing.Pairing;
import portal.pairing.PlannedPair;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.web.frame.Words;
import portal.web.school.SchoolGeoJson;
import portal.web.school.SchoolWords;

/**
 * Pairs on the map: each school once, each pair a line as thick as its supporter is
 * burdened.
 */
final class PairingMap {

    private static final int DECIMALS = 2;

    private PairingMap() {}

    /** A pair as the map draws it; the load is between 0 and 1. */
    private record Line(School supporter, School recipient, int metres, BigDecimal load) {}

    static SchoolGeoJson of(List<Pairing> pairs, Words words) {
        Map<String, Long> taken = pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.getSupporter().getCode(), Collectors.counting()));
        return drawn(pairs.stream()
                .map(pair -> new Line(pair.getSupporter(), pair.getRecipient(),
                        pair.getDistanceM(),
                        load(pair.getSupporter(), taken.get(pair.getSupporter().getCode()))))
                .toList(), words);
    }

    /** Pairs of a plan that is not published: all lines alike. */
    static SchoolGeoJson ofPlanned(List<PlannedPair> pairs, Words words) {
        return drawn(pairs.stream()
                .map(pair -> new Line(pair.supporter(), pair.recipient(), pair.distanceM(),
                        BigDecimal.ZERO))
                .toList(), words);
    }

    private static SchoolGeoJson drawn(List<Line> lines, Words words) {
        var map = new SchoolGeoJson();
        var in = new SchoolWords(words);
        var schools = new LinkedHashMap<String, School>();
        for (var line : lines) {
            map.line(line.supporter(), line.recipient(), line.load(),
                    words.text("pairings.map.line", line.supporter().getName(),
                            line.recipient().getName(), Kilometres.of(line.metres())));
            schools.put(line.supporter().getCode(), line.supporter());
            schools.put(line.recipient().getCode(), line.recipient());
        }
        schools.values().forEach(school -> map.school(school, in.onMap(school)));
        return map;
    }

    private static BigDecimal load(School supporter, long taken) {
        int most = supporter.getMaxRecipients() == null
                ? SchoolProfile.DEFAULT_MAX_RECIPIENTS : supporter.getMaxRecipients();
        return BigDecimal.valueOf(taken)
                .divide(BigDecimal.valueOf(Math.max(most, taken)), DECIMALS, RoundingMode.HALF_UP);
    }
}
