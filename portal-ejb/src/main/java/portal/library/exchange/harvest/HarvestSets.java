package portal.library.exchange.harvest;

import io.gdcc.xoai.dataprovider.model.Set;
import io.gdcc.xoai.dataprovider.repository.SetRepository;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.catalogue.CatalogueEntry;
import portal.library.exchange.ExchangeWords;

/** By what a harvester may choose among entries (收割集合): stages of schooling, and kinds of resources. */
final class HarvestSets implements SetRepository {

    private static final List<Set> ALL = Stream.concat(
            Stream.of(TaughtStage.values()).map(HarvestSets::of),
            Stream.of(ResourceKind.values()).map(HarvestSets::of)).toList();

    @Override
    public boolean supportSets() {
        return true;
    }

    @Override
    public boolean exists(String spec) {
        return isOne(spec);
    }

    static boolean isOne(String spec) {
        return ALL.stream().anyMatch(one -> one.getSpec().equals(spec));
    }

    @Override
    public List<Set> getSets() {
        return ALL;
    }

    /** Those that an entry is in. */
    static List<Set> of(CatalogueEntry entry) {
        return Stream.of(entry.stage().map(HarvestSets::of), Optional.of(of(entry.kind())))
                .flatMap(Optional::stream).toList();
    }

    /** The stage that a set is of; empty for one of a kind, and for none. */
    static Optional<TaughtStage> stage(String spec) {
        return Stream.of(TaughtStage.values())
                .filter(stage -> spec("stage", stage).equals(spec)).findFirst();
    }

    /** The kind that a set is of; empty for one of a stage, and for none. */
    static Optional<ResourceKind> kind(String spec) {
        return Stream.of(ResourceKind.values())
                .filter(kind -> spec("kind", kind).equals(spec)).findFirst();
    }

    private static Set of(TaughtStage stage) {
        return new Set(spec("stage", stage)).withName(ExchangeWords.stage(stage));
    }

    private static Set of(ResourceKind kind) {
        return new Set(spec("kind", kind)).withName(ExchangeWords.kind(kind));
    }

    /** Such as {@code kind-lesson-plan}. */
    private static String spec(String of, Enum<?> word) {
        return of + "-" + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
