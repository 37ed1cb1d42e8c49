package portal.library.use;

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

    Contribution and(Contribution other) {
        return new Contribution(contributed + other.contributed,
                taughtElsewhere + other.taughtElsewhere, adapted + other.adapted,
                downloads + other.downloads);
    }
}
