/**
 * The catalogue of metrics and their values for scripts; begin with {@link
 * portal.web.metric.MetricsResource}.
 */
package portal.web.metric;
