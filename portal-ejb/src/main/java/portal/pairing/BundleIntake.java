package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import portal.deed.CurrentActor;
import portal.school.School;

/** How a bundle comes about in a county where nobody has signed in yet. */
@Dependent
public class BundleIntake {

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    KeptBundles bundles;

    @Inject
    CurrentActor actor;

    /**
     * Bundles the supporter that has most recipients with some of them.
     *
     * @param most how many of its recipients at most, two at least
     * @param name what its bundle is called
     * @return the schools of the bundle, the supporter first; none where there is no plan
     */
    public List<School> bundleBusiest(int schoolYear, int most, Function<School, String> name) {
        var cycle = cycles.get(schoolYear);
        var together = pairings.of(cycle).stream()
                .collect(groupingBy(Pairing::getSupporter, LinkedHashMap::new, toList()))
                .values().stream()
                .max(Comparator.comparingInt(List::size))
                .filter(pairs -> pairs.size() >= Bundles.FEWEST_RECIPIENTS)
                .map(pairs -> pairs.subList(0, Math.min(most, pairs.size())))
                .orElse(List.of());
        if (together.isEmpty()) {
            return List.of();
        }
        var lead = together.get(0).getSupporter();
        bundles.form(name.apply(lead), together, actor.get().name());
        var schools = new ArrayList<>(List.of(lead));
        together.forEach(pair -> schools.add(pair.getRecipient()));
        return schools;
    }
}
