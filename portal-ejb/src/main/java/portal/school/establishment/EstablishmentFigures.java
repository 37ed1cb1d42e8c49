package portal.school.establishment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.tenancy.Figures;
import portal.tenancy.PolicyKey;

/**
 * What the county and the nation set for the establishment on a day (编制标准), as it is written.
 *
 * @param written by key; what is not here is not demanded
 */
record EstablishmentFigures(Map<String, String> written) {

    EstablishmentFigures {
        written = Map.copyOf(written);
    }

    static EstablishmentFigures of(List<Figures.InForce> figures) {
        return new EstablishmentFigures(figures.stream()
                .collect(Collectors.toMap(Figures.InForce::key, Figures.InForce::value)));
    }

    <T> Optional<T> of(PolicyKey<T> key) {
        return Optional.ofNullable(written.get(key.code())).map(key::read);
    }
}
