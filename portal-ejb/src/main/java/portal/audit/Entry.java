package portal.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One deed as it comes on record; who does it is known from the thread.
 *
 * @param tenant      the county, or {@link #PLATFORM}
 * @param by          the user name, where the thread does not know it yet; null elsewhere
 * @param deed        its name, {@code capability.what}
 * @param subjectKind the kind of record that it is about, or null
 * @param subject     the record's key, or null
 * @param reason      why it was refused or failed, a key; null if it was done
 */
public record Entry(
        String tenant,
        String by,
        String deed,
        String subjectKind,
        String subject,
        Result result,
        String reason,
        Map<String, Object> details) {

    /** The platform's and the provinces' own tenant on record; no county can have it. */
    public static final String PLATFORM = "000000";

    /** How a deed ended. */
    public enum Result { DONE, REFUSED, FAILED }

    public Entry {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** @param tenant a county's code, or null for the platform and the provinces */
    public static Entry done(String tenant, String deed) {
        return new Entry(
                ofPlatform(tenant), null, deed, null, null, Result.DONE, null, Map.of());
    }

    /**
     * @param tenant a county's code, or null for the platform and the provinces
     * @param reason a key such as a rule violation's
     */
    public static Entry refused(String tenant, String deed, String reason) {
        return new Entry(
                ofPlatform(tenant), null, deed, null, null, Result.REFUSED, reason, Map.of());
    }

    private static String ofPlatform(String tenant) {
        return tenant == null ? PLATFORM : tenant;
    }

    /** The same, done by the account of that name, which the thread has not entered. */
    public Entry by(String userName) {
        return new Entry(
                tenant, userName, deed, subjectKind, subject, result, reason, details);
    }

    public Entry on(String kind, Object key) {
        return new Entry(
                tenant, by, deed, kind, String.valueOf(key), result, reason, details);
    }

    /** The same with one more figure; never a secret. */
    public Entry with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Entry(tenant, by, deed, subjectKind, subject, result, reason, more);
    }
}
