package portal.audit.chain;

/**
 * What an exported file says of itself, signed, so that none of its rows can be left out at either end.
 *
 * @param first the number of its first row
 * @param last  the number of its last row; first - 1 if it has none
 * @param start the hash before its first row
 * @param at    when it was written, in microseconds since 1970
 */
public record ExportHeader(
        String tenant, long first, long last, String start, long at, String kid, String signature)
        implements Signed {

    @Override
    public Object[] fields() {
        return new Object[] {ExportWriter.FORMAT, tenant, first, last, start, at, kid};
    }

    public ExportHeader signed(ChainKey key) {
        var named = new ExportHeader(tenant, first, last, start, at, key.kid(), null);
        return new ExportHeader(
                tenant, first, last, start, at, key.kid(), key.sign(named.text()));
    }
}
