package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import portal.pairing.Pairing;
import portal.pairing.Partners;
import portal.school.School;
import portal.web.identity.SignedIn;

/** The partners of the reader's school by the newest plan. */
@Dependent
class PartnersPart implements HomePart {

    private static final String PATH = "/pairing/partners.xhtml";

    @Inject
    Partners partners;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.may(Partners.class);
    }

    @Override
    public void tell(Home home) {
        var own = partners.ofOwnSchool();
        var all = own.pairs();
        if (all.isEmpty()) {
            home.figure("home.partners", home.words().number(0),
                    home.words().text("home.partners.none"), PATH);
            return;
        }
        int year = own.inForce().orElse(all.get(0).getCycle()).getSchoolYear();
        var newest = all.stream()
                .filter(pair -> pair.getCycle().getSchoolYear() == year).toList();
        Predicate<Pairing> supported = pair -> pair.getSupporter().getId() == own.school();
        tell(home, "home.supported", year, newest.stream().filter(supported)
                .map(Pairing::getRecipient).toList());
        tell(home, "home.supporters", year, newest.stream().filter(supported.negate())
                .map(Pairing::getSupporter).toList());
    }

    private static void tell(Home home, String key, int year, List<School> schools) {
        if (!schools.isEmpty()) {
            var names = schools.stream().map(School::getName)
                    .collect(Collectors.joining(home.words().text("home.and")));
            home.figure(key, home.words().number(schools.size()),
                    home.words().text("home.partners.of", home.words().schoolYear(year), names),
                    PATH);
        }
    }
}
