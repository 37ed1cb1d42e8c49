package portal.metric;

import java.util.regex.Pattern;

/**
 * A named figure over records (指标), worded in the bundles as {@code metric.<code>.name} and, in one
 * sentence, {@code metric.<code>.sentence}.
 *
 * @param code    {@code capability.what-in-kebab}
 * @param unit    what is counted, in the bundles after {@code metric.unit.}
 * @param subject who it is about
 * @param every   over which period it is reckoned
 */
public record Metric(String code, String unit, Subject subject, Every every) {

    /** Who a metric is about. */
    public enum Subject { SCHOOL }

    /** The kind of period that a metric is reckoned over. */
    public enum Every { SCHOOL_YEAR }

    private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");

    public Metric {
        if (!CODE.matcher(code).matches() || unit.isBlank()) {
            throw new IllegalArgumentException("no metric: " + code);
        }
    }
}
