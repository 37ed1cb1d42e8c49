package portal.identity;

/** By what a list of accounts is ordered. */
public enum AccountOrder {
    USER("account.user_name"),
    NAME("account.display_name"),
    STAFF_NUMBER("account.staff_number"),
    LAST_SIGN_IN("last_sign_in");

    private final String column;

    AccountOrder(String column) {
        this.column = column;
    }

    String clause(boolean ascending) {
        return column + (ascending ? " asc" : " desc") + " nulls last, account.id";
    }
}
