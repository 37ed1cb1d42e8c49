package portal.library.exchange;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.TaughtStage;

/**
 * What is told of a resource beyond the portal (著录): its description in words that nobody needs the
 * portal to understand.
 *
 * @param identifier the same for ever, and of no other resource of any county
 * @param address    of its page
 * @param summary    may be empty
 * @param subject    empty for a resource of none
 * @param author     empty where they are not to be named
 * @param county     the name of its bureau
 * @param school     the name of the school that brought it; empty for the bureau's own
 * @param source     where it is from, where not from its author; may be empty
 * @param basedOn    from what it was adapted, in words; may be empty
 * @param version    the number of the version
 */
public record DescriptionRecord(
        String identifier,
        URI address,
        String title,
        String summary,
        Optional<ResourceKind> kind,
        Optional<TaughtStage> stage,
        Optional<Integer> grade,
        String subject,
        Optional<Place> place,
        Optional<String> author,
        String county,
        String school,
        Optional<Licence> licence,
        String source,
        String basedOn,
        int version,
        Standing standing,
        Instant madeAt,
        Instant changedAt,
        List<File> files) {

    /** What all resources are written in, as RFC 5646 names it. */
    public static final String LANGUAGE = "zh-CN";

    /** Whether others read it. */
    public enum Standing { DRAFT, SHARED, GONE }

    /** Where in a textbook it belongs, in words. @param lesson empty for a whole unit */
    public record Place(String textbook, String unit, String lesson) {}

    /** A file of it. @param size in bytes */
    public record File(URI address, String name, String mediaType, long size) {}

    public DescriptionRecord {
        files = List.copyOf(files);
    }

    /** Who brought it, for readers of other counties. */
    public String issuer() {
        return (county + " " + school).strip();
    }

    /** How many bytes all its files have. */
    long size() {
        return files.stream().mapToLong(File::size).sum();
    }

    /** Of what kinds its files are, each once. */
    List<String> mediaTypes() {
        return files.stream().map(File::mediaType).distinct().toList();
    }
}
