/**
 * The locks between the counties: the caller's county for each transaction, what a county owns, and
 * the figures that it sets.
 *
 * <p>Begin with {@link portal.tenancy.TenantConfinement}, which confines every transaction of every
 * session bean, and {@link portal.tenancy.TenantOwned}, which every row of a county extends. A
 * figure's key is a {@link portal.tenancy.PolicyKey} of the capability it belongs to; {@code
 * portal.tenancy.folder} reads the counties' folders by those keys, {@link
 * portal.tenancy.FolderAdoption} brings one into force, and {@link portal.tenancy.Figures} says
 * what is in force on a day.
 *
 * <p>Rows come in five shapes. (a) A county's own: nearly all, {@code TenantOwned}. (b) Two
 * counties': {@code counterpart_*}. (c) Published catalogue: {@code catalogue_*}. (d) The
 * province's aggregates: {@code county_aggregate} and {@code county_*_aggregate}. (e) The
 * platform's: the tables that {@link portal.tenancy.PlatformTables} lists, and no others.
 *
 * <p>Who is not a county's caller has a way of its own, outside that interceptor
 * ({@code @ExcludeDefaultInterceptors}) and never in a county's transaction:
 * <ul>
 *   <li>the platform's beans over {@code PlatformDS}: {@link portal.tenancy.Tenants}, {@code
 *       portal.identity.Accounts}, {@code AccountSessions}, {@code SignInBook},
 *       {@code OwnAccount}, {@code SigningKeys}, {@code Resealing} and
 *       {@code personal.CountyKeys}, each in a transaction of its own; {@code
 *       SignIn} and {@code Tokens}, which look at a password before any county is known, in none;
 *   <li>the province's over {@code ProvinceDS}: {@code portal.province.ProvinceOverview}, and
 *       {@code ProvincePersistence}, which produces its entity manager;
 *   <li>what starts the portal: {@link portal.tenancy.DataSources}, {@link
 *       portal.tenancy.Migrations}, {@code portal.identity.KeyPublishing} with its timer, {@code
 *       portal.identity.SealRenewal}, {@code SignInUpkeep} with its timer; {@code portal.job.JobRunner}
 *       with the queue and its workers, which call {@code JobBook} and {@code JobWorking}; {@link
 *       portal.tenancy.CountyOpening} and {@code portal.demonstration.Demonstration}, which touch
 *       no county's row but call {@link portal.tenancy.FolderAdoption} and {@code
 *       DemonstrationCounty}, each {@code REQUIRES_NEW} with the county entered by name;
 *   <li>{@code portal.library.catalogue.OpenHarvesting}, where nobody has signed in: it enters nobody's
 *       county, which owns no row, and so reads what is given to all;
 *   <li>{@link portal.tenancy.PortalPersistence}, which produces what the interceptor itself needs.
 * </ul>
 * A test finds every session bean that is in neither camp.
 *
 * <p>Not here: what the figures mean. Each capability declares its own keys.
 */
package portal.tenancy;
