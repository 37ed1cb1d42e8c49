package portal.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A capability's metrics: what they are, their values, and the records behind each value; asks for no rights. */
public interface MetricSource {

    List<Metric> metrics();

    /** The value of every subject of the county that has one, by its id, in one query. */
    Map<Long, BigDecimal> values(Metric metric, Period period);

    /** The records that the value of one subject rests on, the latest first. */
    List<Evidence> evidence(Metric metric, long subject, Period period);
}
