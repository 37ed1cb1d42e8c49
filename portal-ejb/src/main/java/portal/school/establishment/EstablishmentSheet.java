package portal.school.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.tenancy.Figures;
import portal.tenancy.PolicyKey;

/**
 * The establishment of some schools on a day, with the figures that it is reckoned by.
 *
 * @param figures those in force on the day that speak of the establishment
 * @param schools in the order of their codes
 */
public record EstablishmentSheet(
        LocalDate day, List<Figures.InForce> figures, List<SchoolEstablishment> schools) {

    private static final String ESTABLISHMENT = "establishment.";

    public EstablishmentSheet {
        figures = figures.stream()
                .filter(figure -> figure.key().startsWith(ESTABLISHMENT))
                .toList();
        schools = List.copyOf(schools);
    }

    /** The figure in force with its clause; empty where nobody sets it. */
    public Optional<Figures.InForce> figure(PolicyKey<?> key) {
        return figures.stream().filter(figure -> figure.key().equals(key.code())).findFirst();
    }

    public List<SchoolEstablishment> those(
            EstablishmentFilter filter, EstablishmentOrder order, boolean ascending) {
        return order.sorted(schools.stream().filter(filter::admits), ascending);
    }
}
