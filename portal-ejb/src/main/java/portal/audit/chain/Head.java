package portal.audit.chain;

/**
 * The signed end of what one round of sealing appended to a tenant's chain.
 *
 * @param first  the number of the first row of the round
 * @param number the number of its last row
 * @param hash   the last row's hash, which stands for every row before
 * @param at     when it was sealed, in microseconds since 1970
 */
public record Head(
        String tenant, long first, long number, String hash, long at, String kid, String signature)
        implements Signed {

    @Override
    public Object[] fields() {
        return new Object[] {"portal-audit-head/1", tenant, first, number, hash, at, kid};
    }

    public Head signed(ChainKey key) {
        var named = new Head(tenant, first, number, hash, at, key.kid(), null);
        return new Head(tenant, first, number, hash, at, key.kid(), key.sign(named.text()));
    }
}
