package portal.web.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import portal.identity.AccountFilter;
import portal.identity.AccountOrder;
import portal.tenancy.Role;
import portal.web.list.Address;
import portal.web.list.Pager;

/**
 * Which accounts are asked for and in what order, as an address says it: {@code
 * q=...&role=teacher&school=...&state=waiting&sort=-last_sign_in}.
 */
public record AccountQuery(Address address) {

    static final String TEXT = "q";
    static final String ROLE = "role";
    static final String SCHOOL = "school";
    static final String STATE = "state";
    static final String SORT = "sort";

    static final List<String> FILTERS = List.of(TEXT, ROLE, SCHOOL, STATE);
    static final List<String> KNOWN = List.of(TEXT, ROLE, SCHOOL, STATE, SORT, Pager.PAGE);

    private static final String DESCENDING = "-";

    /** What cannot be understood is left aside: an old link still shows something. */
    public AccountFilter filter() {
        return new AccountFilter(
                address.find(TEXT).orElse(null),
                role().orElse(null),
                address.find(SCHOOL).orElse(null),
                word(STATE, AccountFilter.Kind.class).orElse(null));
    }

    private Optional<String> role() {
        return address.find(ROLE).flatMap(text ->
                Role.ALL.stream().filter(role -> role.equalsIgnoreCase(text)).findFirst());
    }

    public AccountOrder order() {
        return column().orElse(AccountOrder.USER);
    }

    private Optional<AccountOrder> column() {
        return address.find(SORT)
                .map(sort -> sort.startsWith(DESCENDING) ? sort.substring(1) : sort)
                .flatMap(sort -> constant(sort, AccountOrder.class));
    }

    public boolean ascending() {
        return address.find(SORT).filter(sort -> sort.startsWith(DESCENDING)).isEmpty();
    }

    public boolean filtered() {
        return !filter().equals(AccountFilter.ALL);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return (role().isPresent() || address.find(ROLE).isEmpty())
                && (filter().kind() != null || address.find(STATE).isEmpty())
                && (column().isPresent() || address.find(SORT).isEmpty());
    }

    Address without(String filter) {
        return address.without(filter, Pager.PAGE);
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE);
    }

    /** The same accounts by that column; by the same column once more, the other way round. */
    Address sortedBy(AccountOrder by) {
        return address.without(Pager.PAGE)
                .with(SORT, (by == order() && ascending() ? DESCENDING : "") + lower(by));
    }

    /** What the export takes over: filters and order. */
    Address forExport() {
        return address.without(Pager.PAGE);
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private <E extends Enum<E>> Optional<E> word(String parameter, Class<E> words) {
        return address.find(parameter).flatMap(text -> constant(text, words));
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> words) {
        return Stream.of(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
