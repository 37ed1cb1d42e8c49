package portal.library;

import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.content.inspection.Finding;
import portal.content.inspection.Heading;
import portal.content.inspection.Property;

/**
 * What a look into a file found, as readers are told.
 *
 * @param excerpt  the beginning of its text
 * @param previews the ids of the stored pictures of its pages, in their order
 */
public record FileContent(
        Set<Finding> findings,
        Map<Property, String> properties,
        List<Heading> headings,
        String excerpt,
        List<Long> previews) {}
