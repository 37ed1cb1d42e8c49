package portal.identity;

import java.util.List;

/**
 * A column of the platform whose texts are sealed under the deployment's secret, each for its row.
 *
 * @param key the column that names the row
 */
public record SealedColumn(String table, String key, String column) {

    public static final SealedColumn SIGNING_KEY =
            new SealedColumn("signing_key", "kid", "private_part");
    public static final SealedColumn COUNTY_KEY = new SealedColumn("county_key", "id", "sealed");
    public static final SealedColumn AUDIT_KEY =
            new SealedColumn("audit_key", "kid", "private_part");
    public static final SealedColumn DRAFT = new SealedColumn("draft", "id", "fields");
    static final SealedColumn SLIP = new SealedColumn("slip", "account_id", "sealed");
    static final SealedColumn FACTOR = new SealedColumn("account", "id", "totp_secret");

    /** All of them, so that a new secret reaches each: what is sealed is entered here. */
    static final List<SealedColumn> ALL =
            List.of(SIGNING_KEY, COUNTY_KEY, AUDIT_KEY, DRAFT, SLIP, FACTOR);

    /** Where the sealed text of this row belongs. */
    public String place(Object row) {
        return table + "." + column + " " + row;
    }
}
