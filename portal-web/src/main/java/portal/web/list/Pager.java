package portal.web.list;

import java.util.List;

/** Which part of a long list is shown, and the ways to its other parts. */
public record Pager(Address address, int size, long total) {

    /** The parameter that names the page, the first being 1. */
    public static final String PAGE = "page";

    /** The page asked for, or the last where there are not so many. */
    public int page() {
        return Math.max(1, Math.min(address.number(PAGE).orElse(1), pages()));
    }

    public int pages() {
        return (int) ((total + size - 1) / size);
    }

    /** How many rows stand before this page. */
    public int before() {
        return (page() - 1) * size;
    }

    public long from() {
        return total == 0 ? 0 : before() + 1L;
    }

    public long to() {
        return Math.min(total, (long) before() + size);
    }

    public boolean several() {
        return total > size;
    }

    public boolean hasPrevious() {
        return page() > 1;
    }

    public boolean hasNext() {
        return page() < pages();
    }

    public String previous() {
        return at(page() - 1);
    }

    public String next() {
        return at(page() + 1);
    }

    private String at(int page) {
        var there = address.without(PAGE);
        return (page > 1 ? there.with(PAGE, page) : there).toString();
    }

    /** The rows of this page, of a list that is held as a whole. */
    public <T> List<T> of(List<T> all) {
        return all.subList(before(), (int) to());
    }
}
