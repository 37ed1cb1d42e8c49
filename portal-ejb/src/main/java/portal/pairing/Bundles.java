package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.School;
import portal.tenancy.CountyEntities;

/** Bundles of three or more schools (捆绑式发展), formed from one supporter's recipients of a published plan. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR})
public class Bundles {

    /** With its supporter that makes three schools. */
    static final int FEWEST_RECIPIENTS = 2;

    @Inject
    CountyEntities county;

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    KeptBundles bundles;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    /** A bundle with its recipients. */
    public record Formed(Bundle bundle, List<School> recipients) {}

    /** A supporter whose recipients could be bundled: those that are in no bundle yet. */
    public record Free(School supporter, List<School> recipients) {}

    /**
     * The bundles of a cycle, and what could be one.
     *
     * @param free supporters with enough recipients that are in no bundle
     */
    public record Board(Cycle cycle, List<Formed> formed, List<Free> free) {}

    /** @param schoolYear by its first calendar year */
    public Board board(int schoolYear) {
        var cycle = cycles.get(schoolYear);
        var pairs = pairings.of(cycle);
        var formed = bundles.of(cycle).stream()
                .map(bundle -> new Formed(bundle, pairs.stream()
                        .filter(pair -> pair.isIn(bundle))
                        .map(Pairing::getRecipient)
                        .toList()))
                .toList();
        var free = pairs.stream()
                .filter(pair -> pair.getBundle() == null)
                .collect(groupingBy(Pairing::getSupporter, LinkedHashMap::new, toList()))
                .entrySet().stream()
                .filter(one -> one.getValue().size() >= FEWEST_RECIPIENTS)
                .map(one -> new Free(one.getKey(),
                        one.getValue().stream().map(Pairing::getRecipient).toList()))
                .toList();
        return new Board(cycle, formed, free);
    }

    /**
     * Makes a bundle of a supporter and some of its recipients.
     *
     * @param seen       the cycle's version as the caller saw it
     * @param recipients their codes; each of them a recipient of the supporter, in no bundle yet
     */
    @RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
    @Deed("pairing.bundle")
    public void form(
            int schoolYear, int seen, String supporter, String name, Set<String> recipients) {
        var cycle = cycles.get(schoolYear);
        deed.on("Cycle", schoolYear);
        deed.detail("school", supporter);
        if (cycle.isDraft()) {
            throw new RuleViolation("plan.not-published");
        }
        cycles.claim(cycle, seen);
        var own = chosen(pairings.of(cycle), supporter, recipients, null);
        requireFreeName(cycle, Bundle.named(name), null);
        var bundle = bundles.form(name, own, actor.get().name());
        deed.detail("name", bundle.getName());
        deed.detail("pairs", own.size());
    }

    /** The recipients of a bundle's supporter that are in it or in none. */
    public List<School> candidates(long id) {
        var bundle = county.get(Bundle.class, id);
        return pairings.of(bundle.getCycle()).stream()
                .filter(pair -> pair.getSupporter().getId().equals(bundle.getSupporter().getId())
                        && (pair.getBundle() == null || pair.isIn(bundle)))
                .map(Pairing::getRecipient)
                .toList();
    }

    /**
     * Calls a bundle otherwise, or makes it of others of its supporter's recipients.
     *
     * @param seen the cycle's version as the caller saw it
     */
    @RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
    @Deed("pairing.change-bundle")
    public void change(long id, int seen, String name, Set<String> recipients) {
        var bundle = county.get(Bundle.class, id);
        var cycle = bundle.getCycle();
        deed.on("Cycle", cycle.getSchoolYear());
        deed.detail("school", bundle.getSupporter().getCode());
        cycles.claim(cycle, seen);
        var pairs = pairings.of(cycle);
        var own = chosen(pairs, bundle.getSupporter().getCode(), recipients, bundle);
        requireFreeName(cycle, Bundle.named(name), bundle);
        bundle.rename(name);
        pairs.stream().filter(pair -> pair.isIn(bundle)).forEach(Pairing::leave);
        own.forEach(pair -> pair.join(bundle));
        deed.detail("name", bundle.getName());
        deed.detail("pairs", own.size());
    }

    /** The pairs of those who are to be in a bundle: enough of them, and none in another one. */
    private List<Pairing> chosen(
            List<Pairing> pairs, String supporter, Set<String> recipients, Bundle bundle) {
        var own = pairs.stream()
                .filter(pair -> pair.getSupporter().getCode().equals(supporter)
                        && recipients.contains(pair.getRecipient().getCode()))
                .toList();
        if (own.size() != recipients.size()) {
            throw new NotFound("Pairing");
        }
        if (own.size() < FEWEST_RECIPIENTS) {
            throw new RuleViolation("bundle.too-few", FEWEST_RECIPIENTS);
        }
        own.stream()
                .filter(pair -> pair.getBundle() != null && !pair.isIn(bundle))
                .findFirst()
                .ifPresent(pair -> {
                    throw new RuleViolation("bundle.in-another", pair.getRecipient().getName());
                });
        return own;
    }

    /** @param bundle the one that is to be called so, or null for a new one */
    private void requireFreeName(Cycle cycle, String name, Bundle bundle) {
        if (bundles.of(cycle).stream().anyMatch(one -> one.getName().equals(name)
                && (bundle == null || !one.getId().equals(bundle.getId())))) {
            throw new RuleViolation("bundle.named-already", name);
        }
    }

    /**
     * Takes a bundle apart; its pairs stay.
     *
     * @param seen the cycle's version as the caller saw it
     */
    @RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
    @Deed("pairing.unbundle")
    public void dissolve(long id, int seen) {
        var bundle = county.get(Bundle.class, id);
        deed.on("Cycle", bundle.getCycle().getSchoolYear());
        deed.detail("name", bundle.getName());
        cycles.claim(bundle.getCycle(), seen);
        pairings.of(bundle.getCycle()).stream()
                .filter(pair -> pair.isIn(bundle))
                .forEach(Pairing::leave);
        bundles.remove(bundle);
    }
}
