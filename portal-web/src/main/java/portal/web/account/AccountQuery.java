package portal.web.account;

import java.util.List;
import java.util.Optional;
import portal.identity.AccountFilter;
import portal.identity.AccountOrder;
import portal.tenancy.Role;
import portal.web.list.Address;
import portal.web.list.Heading;
import portal.web.list.Pager;
import portal.web.list.Sorting;

/**
 * Which accounts are asked for and in what order, as an address says it: {@code
 * q=...&role=teacher&school=...&state=waiting&sort=-last_sign_in}.
 */
public record AccountQuery(Address address) {

    static final String TEXT = "q";
    static final String ROLE = "role";
    static final String SCHOOL = "school";
    static final String STATE = "state";

    static final List<String> FILTERS = List.of(TEXT, ROLE, SCHOOL, STATE);
    static final List<String> KNOWN = List.of(TEXT, ROLE, SCHOOL, STATE, Sorting.SORT, Pager.PAGE);

    /** What cannot be understood is left aside: an old link still shows something. */
    public AccountFilter filter() {
        return new AccountFilter(
                address.find(TEXT).orElse(null),
                role().orElse(null),
                address.find(SCHOOL).orElse(null),
                address.word(STATE, AccountFilter.Kind.class).orElse(null));
    }

    private Optional<String> role() {
        return address.find(ROLE).flatMap(text ->
                Role.ALL.stream().filter(role -> role.equalsIgnoreCase(text)).findFirst());
    }

    public AccountOrder order() {
        return sorting().column();
    }

    public boolean ascending() {
        return sorting().ascending();
    }

    private Sorting<AccountOrder> sorting() {
        return new Sorting<>(address, AccountOrder.USER);
    }

    public boolean filtered() {
        return !filter().equals(AccountFilter.ALL);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return (role().isPresent() || address.find(ROLE).isEmpty())
                && (filter().kind() != null || address.find(STATE).isEmpty())
                && sorting().sound();
    }

    Address without(String filter) {
        return address.without(filter, Pager.PAGE);
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE);
    }

    /** The same accounts by that column; by the same column once more, the other way round. */
    Heading heading(String key, AccountOrder by) {
        return sorting().heading(key, by, "", address.without(Pager.PAGE));
    }

    /** What the export takes over: filters and order. */
    Address forExport() {
        return address.without(Pager.PAGE);
    }
}
