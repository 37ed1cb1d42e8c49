package portal.web.list;

import java.util.Optional;

/**
 * By which column a list is sorted and which way round, as its address says it: {@code sort=-born}.
 *
 * @param usual the column where the address names none
 */
public record Sorting<E extends Enum<E>>(Address address, E usual) {

    /** The parameter that names the column, with a minus in front for the other way round. */
    public static final String SORT = "sort";

    private static final String DESCENDING = "-";

    public E column() {
        return asked().orElse(usual);
    }

    public boolean ascending() {
        return address.find(SORT).filter(sort -> sort.startsWith(DESCENDING)).isEmpty();
    }

    /** Whether the column was understood, for those who must be told when not. */
    public boolean sound() {
        return asked().isPresent() || address.find(SORT).isEmpty();
    }

    /**
     * The heading that sorts by that column; by the same column once more, the other way round.
     *
     * @param there the list's address as it is to be afterwards, but for the order
     */
    public Heading heading(String key, E column, String style, Address there) {
        boolean turned = column == column() && ascending();
        return new Heading(key,
                there.with(SORT, (turned ? DESCENDING : "") + Address.lower(column)).toString(),
                sorted(column), style);
    }

    private String sorted(E column) {
        if (column != column()) {
            return "none";
        }
        return ascending() ? "ascending" : "descending";
    }

    private Optional<E> asked() {
        return address.find(SORT)
                .map(sort -> sort.startsWith(DESCENDING) ? sort.substring(1) : sort)
                .flatMap(sort -> Address.word(usual.getDeclaringClass(), sort));
    }
}
