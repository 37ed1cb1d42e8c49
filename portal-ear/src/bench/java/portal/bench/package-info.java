/**
 * What pages and documents cost beside plain JDBC, measured on the portal as it ships.
 *
 * <p>Begin with {@link portal.bench.PageBench}.
 */
package portal.bench;
