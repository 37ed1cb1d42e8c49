/**
 * What the province sees (省级汇总): figures by county, and no person.
 *
 * <p>Begin with {@link portal.province.ProvinceOverview}, which reads them in a persistence unit
 * and a database role that reach nothing else; {@link portal.province.CountyReporting} writes a
 * county's own row, which the county itself cannot read back.
 */
package portal.province;
