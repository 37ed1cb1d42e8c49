package portal.library.use;

import java.util.List;
import portal.library.Resource;

/**
 * A folder in which somebody keeps resources for their lessons (备课夹).
 *
 * @param isOwn     whether it is the caller's
 * @param owner     as the portal called them when they made it
 * @param isShared  whether everybody of its owner's school reads it
 * @param resources in their order, those that the caller reads
 * @param missing   how many more it holds that the caller does not read, or not any more
 */
public record Collection(
        long id, String name, boolean isOwn, String owner, boolean isShared,
        List<Resource> resources, int missing) {

    static final int LONGEST_NAME = 60;
    static final int MOST = 50;
    static final int MOST_ITEMS = 200;
}
