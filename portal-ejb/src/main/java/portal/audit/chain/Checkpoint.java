package portal.audit.chain;

/**
 * What stands, signed, for the beginning of a chain that was kept as long as it had to be.
 *
 * @param number how many rows it stands for: all from 1 up to this
 * @param hash   the hash of the last of them
 * @param until  the newest time among them, in microseconds since 1970
 * @param at     when they were retired, in microseconds since 1970
 */
public record Checkpoint(
        String tenant, long number, String hash, long until, long at, String kid, String signature)
        implements Signed {

    @Override
    public Object[] fields() {
        return new Object[] {"portal-audit-checkpoint/1", tenant, number, hash, until, at, kid};
    }

    public Checkpoint signed(ChainKey key) {
        var named = new Checkpoint(tenant, number, hash, until, at, key.kid(), null);
        return new Checkpoint(tenant, number, hash, until, at, key.kid(), key.sign(named.text()));
    }
}
