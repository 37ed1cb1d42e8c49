/**
 * What a province's people see: figures by county, on one page and through the API.
 *
 * <p>Begin with {@link portal.web.province.OverviewView}. No line leads into a county: the
 * province's role reads aggregates and nothing else.
 */
package portal.web.province;
