package portal.library.catalogue;

import java.util.List;
import java.util.Map;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.find.Closeness;
import portal.library.find.Facets.Value;

/**
 * A part of what was found in the catalogue, and by what it can be narrowed.
 *
 * @param total    how many were found, as far as they are counted
 * @param isMore   whether there are more than are counted
 * @param counties by code
 * @param names    what those counties are called
 */
public record CataloguePage(
        List<FoundEntry> items, int total, boolean isMore, Closeness closeness,
        List<Value<ResourceKind>> kinds, List<Value<TaughtStage>> stages,
        List<Value<String>> subjects, List<Value<String>> counties, Map<String, String> names) {}
