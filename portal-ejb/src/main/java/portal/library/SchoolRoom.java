package portal.library;

import java.util.Optional;
import portal.content.FileUse;

/**
 * How much the resources of a school hold, and how much the county lets them hold (学校资源空间).
 *
 * @param files how many contents; the same one counts once
 * @param most  in bytes; empty where the county sets no bound for a school
 */
public record SchoolRoom(String code, String name, long files, long bytes, Optional<Long> most) {

    /** Empty where nothing bounds it. */
    public Optional<FileUse> bounded() {
        return most.map(quota -> new FileUse(files, bytes, quota));
    }
}
