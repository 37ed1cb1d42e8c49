package portal.web.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Which page of a list is asked for: {@code page} from 1, {@code size} up to 500. */
public record PageAsked(int page, int size) {

    static final int LARGEST = 500;
    static final int USUAL = 100;

    private static final int FARTHEST = 1_000_000;

    public PageAsked {
        if (page < 1 || page > FARTHEST || size < 1 || size > LARGEST) {
            throw new BadRequestException();
        }
    }

    public static PageAsked of(UriInfo uri) {
        return new PageAsked(number(uri, "page", 1), number(uri, "size", USUAL));
    }

    /** How many items stand before the page. */
    public int before() {
        return (page - 1) * size;
    }

    /** The items of this page, of a list that is held as a whole. */
    public <T> List<T> of(List<T> all) {
        int from = Math.min(before(), all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    private static int number(UriInfo uri, String name, int otherwise) {
        var text = uri.getQueryParameters().getFirst(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,7}")) {
            throw new BadRequestException();
        }
        return Integer.parseInt(text);
    }
}
