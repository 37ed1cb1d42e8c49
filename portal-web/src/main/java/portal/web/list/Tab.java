package portal.web.list;

/**
 * One of several ways to look at a list.
 *
 * @param current {@code page} for the way that is taken, else {@code false}
 */
public record Tab(String text, String href, String current) {

    public static Tab of(String text, Address there, boolean taken) {
        return new Tab(text, there.toString(), taken ? "page" : "false");
    }
}
