package portal.library.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.content.GivenFile;
import portal.library.Audience;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.textbook.Volume;

/**
 * An entry of the published catalogue (公开条目): a resource that a county gives to its province or to all, in
 * words that are copies of its own.
 *
 * @param number  of the version that is given
 * @param givenTo {@code PROVINCE} or {@code ALL}
 * @param stage   empty for a resource of any, as grade
 * @param subject empty for a resource of none
 * @param edition of the textbook that it is for, as unit and lesson; empty where it is for none
 * @param author  empty where the author did not agree to be named
 * @param county  its name
 * @param school  its name; empty for the bureau's own
 */
public record CatalogueEntry(
        EntryKey key,
        int number,
        Audience givenTo,
        String title,
        String summary,
        ResourceKind kind,
        Optional<TaughtStage> stage,
        Optional<Integer> grade,
        String subject,
        String edition,
        Optional<Volume> volume,
        String unit,
        String lesson,
        String author,
        Licence licence,
        String source,
        String county,
        String school,
        Instant publishedAt,
        Instant changedAt,
        List<GivenFile> files) {

    /** How much there is to fetch. */
    public long bytes() {
        return files.stream().mapToLong(GivenFile::size).sum();
    }

    /** The school that gives it, or the county where the bureau does. */
    public String giver() {
        return school.isEmpty() ? county : school;
    }
}
