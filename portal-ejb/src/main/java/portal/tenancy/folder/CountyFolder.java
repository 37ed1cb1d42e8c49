package portal.tenancy.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.tenancy.Emblem;
import portal.tenancy.PolicyKey;

/**
 * A county as its folder opens it: the code it was founded with, its bureau's name, and the figures
 * in force there, whoever sets them.
 *
 * @param profiles the profiles it adopts; the first of two that set the same figure prevails
 * @param figures  by key; one that is not here is not demanded
 * @param emblem   that its folder brings, if it brings one
 */
public record CountyFolder(
        String folder,
        String code,
        String name,
        List<String> profiles,
        Map<String, Figure> figures,
        Optional<Emblem> emblem) {

    /** Empty where neither the county nor a profile nor the nation sets it: it is not demanded. */
    public <T> Optional<T> figure(PolicyKey<T> key) {
        return Optional.ofNullable(figures.get(key.code())).map(figure -> key.read(figure.text()));
    }
}
