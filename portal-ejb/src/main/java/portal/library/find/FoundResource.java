package portal.library.find;

import java.time.Instant;
import java.util.List;
import portal.content.FileType;
import portal.library.Audience;
import portal.library.ResourceKind;
import portal.library.TaughtStage;

/**
 * A resource as a list tells of it, in the version that the caller reads.
 *
 * @param school  the name of the one that brought it; null for the bureau's own
 * @param stage   null for a resource of any, as grade
 * @param lesson  the title of the unit or lesson that it is for, or null
 * @param excerpt of what it is about or what stands in its files, where the words are
 */
public record FoundResource(
        long id, Marked title, String school, ResourceKind kind, TaughtStage stage, Integer grade,
        String subject, String lesson, String author, Audience reach, Instant sharedAt,
        Marked excerpt, List<File> files) {

    /** A file of the version. */
    public record File(String name, FileType type, long size) {}

    /** Without marks. */
    public String plainTitle() {
        var plain = new StringBuilder();
        title.parts().forEach(part -> plain.append(part.text()));
        return plain.toString();
    }

    /** How much there is to fetch. */
    public long bytes() {
        return files.stream().mapToLong(File::size).sum();
    }
}
