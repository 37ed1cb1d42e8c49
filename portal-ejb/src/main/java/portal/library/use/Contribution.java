package portal.library.use;

import java.util.Map;

/**
 * What a school, or somebody of it, has contributed to the library in a school year (资源贡献).
 *
 * @param contributed     resources of that year shared with the partners at least
 * @param taughtElsewhere classes of other schools, each resource and day once
 * @param adapted         resources that other schools made from theirs
 * @param downloads       told, and worth nothing by themselves
 */
public record Contribution(int contributed, int taughtElsewhere, int adapted, int downloads) {

    static final Contribution NONE = new Contribution(0, 0, 0, 0);

    /** What is counted of one, each by its id. */
    static Contribution of(
            Long id, Map<Long, Integer> contributed, Map<Long, Integer> taughtElsewhere,
            Map<Long, Integer> adapted, Map<Long, Integer> downloads) {
        return new Contribution(contributed.getOrDefault(id, 0), taughtElsewhere.getOrDefault(id, 0),
                adapted.getOrDefault(id, 0), downloads.getOrDefault(id, 0));
    }

    Contribution and(Contribution other) {
        return new Contribution(contributed + other.contributed,
                taughtElsewhere + other.taughtElsewhere, adapted + other.adapted,
                downloads + other.downloads);
    }
}
