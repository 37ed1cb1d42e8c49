/**
 * The locks between the counties: the caller's county for each transaction, what a county owns, and the
 * figures that it sets.
 *
 * <p>Begin with {@link portal.tenancy.TenantConfinement}, which confines every transaction of every
 * session bean, and {@link portal.tenancy.TenantOwned}, which every row of a county extends. A county's
 * figures are read by {@link portal.tenancy.PolicyKey} from its folder.
 *
 * <p>Rows come in five shapes. (a) A county's own: nearly all, {@code TenantOwned}. (b) Two counties':
 * {@code counterpart_*}. (c) Published catalogue: {@code catalogue_entry}. (d) The province's aggregates:
 * {@code county_aggregate}. (e) The platform's: the tables that {@link portal.tenancy.PlatformTables}
 * lists, and no others.
 *
 * <p>Who is not a county's caller has a way of its own, {@code @ExcludeDefaultInterceptors} and
 * {@code REQUIRES_NEW}: the platform's beans ({@link portal.tenancy.Tenants},
 * {@code portal.identity.Accounts}, {@code portal.identity.SigningKeys}) over {@code PlatformDS}, the
 * province's ({@code portal.province.ProvinceOverview}) over {@code ProvinceDS}, and what starts the
 * portal ({@link portal.tenancy.DataSources}, {@link portal.tenancy.Migrations},
 * {@link portal.tenancy.PortalPersistence}). A test finds every session bean that is in neither camp.
 *
 * <p>Not here: what the figures mean. Each capability declares its own keys.
 */
package portal.tenancy;
