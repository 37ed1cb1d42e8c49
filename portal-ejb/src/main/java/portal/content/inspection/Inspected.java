package portal.content.inspection;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was seen in a file.
 *
 * @param text at most 1,000,000 signs, without control signs but line feeds and tabs
 */
public record Inspected(
        Set<Finding> findings,
        String text,
        List<Heading> headings,
        Map<Property, String> properties,
        List<Preview> previews) {

    private static final Inspected NONE =
            new Inspected(Set.of(), "", List.of(), Map.of(), List.of());

    public Inspected {
        findings = Set.copyOf(findings);
        headings = List.copyOf(headings);
        properties = Map.copyOf(properties);
        previews = List.copyOf(previews);
    }

    /** The answer of a portal that has nothing to look into files with. */
    public static Inspected none() {
        return NONE;
    }

    /** The answer where a reader died or came to no end. */
    static Inspected unreadable() {
        return new Inspected(Set.of(Finding.UNREADABLE), "", List.of(), Map.of(), List.of());
    }

    Inspected with(Finding finding) {
        var all = EnumSet.of(finding);
        all.addAll(findings);
        return new Inspected(all, text, headings, properties, previews);
    }

    /** Whether the file was not looked into at all. */
    public boolean isNone() {
        return equals(NONE);
    }
}
