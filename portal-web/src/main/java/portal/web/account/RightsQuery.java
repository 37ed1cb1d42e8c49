package portal.web.account;

import java.util.List;
import portal.tenancy.Role;
import portal.web.list.Address;
import portal.web.list.Pager;

/** Which rights are asked for, as an address says it: {@code role=PRINCIPAL&school=...}. */
record RightsQuery(Address address) {

    static final List<String> KNOWN = List.of(AccountQuery.ROLE, AccountQuery.SCHOOL, Pager.PAGE);

    String role() {
        return address.find(AccountQuery.ROLE)
                .flatMap(text -> Role.ALL.stream().filter(role -> role.equalsIgnoreCase(text)).findFirst())
                .orElse(null);
    }

    String school() {
        return address.find(AccountQuery.SCHOOL).orElse(null);
    }

    boolean filtered() {
        return role() != null || school() != null;
    }
}
