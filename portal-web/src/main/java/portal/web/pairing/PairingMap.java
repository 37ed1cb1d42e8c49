package portal.web.pairing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.pairing.Pairing;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.web.frame.Words;
import portal.web.school.SchoolGeoJson;
import portal.web.school.SchoolWords;

/**
 * Published pairs on the map: each school once, each pair a line as thick as its supporter is
 * burdened.
 */
final class PairingMap {

    private static final int DECIMALS = 2;

    private PairingMap() {}

    static SchoolGeoJson of(List<Pairing> pairs, Words words) {
        var map = new SchoolGeoJson();
        var in = new SchoolWords(words);
        Map<String, Long> taken = pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.getSupporter().getCode(), Collectors.counting()));
        for (var pair : pairs) {
            map.line(pair.getSupporter(), pair.getRecipient(),
                    load(pair.getSupporter(), taken.get(pair.getSupporter().getCode())),
                    words.text("pairings.map.line", pair.getSupporter().getName(),
                            pair.getRecipient().getName(), Kilometres.of(pair.getDistanceM())));
        }
        var schools = new LinkedHashMap<String, School>();
        pairs.forEach(pair -> {
            schools.put(pair.getSupporter().getCode(), pair.getSupporter());
            schools.put(pair.getRecipient().getCode(), pair.getRecipient());
        });
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
