/**
 * Named figures over records (指标): types alone, by which a capability says what it can be counted by and
 * which records each value rests on.
 *
 * <p>Begin with {@link portal.metric.MetricSource}, which a capability implements as a CDI bean and which is
 * collected with {@code @Any Instance<MetricSource>}. The words of a metric stand in the bundles after
 * {@code metric.<code>}.
 *
 * <p>Not here: any metric, and what a county demands of one.
 */
package portal.metric;
