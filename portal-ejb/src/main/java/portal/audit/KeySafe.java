package portal.audit;

/**
 * Who keeps the private part of the keys under the deployment's secret. It stands in a capability that
 * knows this one, so this one names only what it asks of it.
 */
public interface KeySafe {

    /** @param place table, column and key of the row; it opens there and nowhere else */
    byte[] close(byte[] text, String place);

    byte[] open(byte[] sealed, String place);
}
