package portal.content;

import static portal.tenancy.Role.PLATFORM_OPERATOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/** What each county keeps in files, counted for the platform's operator. */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountyFileUses {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    FileSettings settings;

    /** The upkeep has counted. */
    public void counted(String county, long files, long bytes, long missing) {
        new Sql(platform).update("""
                insert into county_file_use (tenant_id, files, bytes, missing)
                values (?, ?, ?, ?)
                on conflict (tenant_id) do update set files = excluded.files,
                    bytes = excluded.bytes, missing = excluded.missing, counted_at = now()""",
                county, files, bytes, missing);
    }

    /** All that were counted, the fullest first. */
    @RolesAllowed(PLATFORM_OPERATOR)
    public List<CountyFileUse> all() {
        return new Sql(platform).list(row -> new CountyFileUse(
                row.getString("id"), row.getString("name"),
                new FileUse(row.getLong("files"), row.getLong("bytes"),
                        settings.quota(row.getString("id"))),
                row.getLong("missing"),
                row.getObject("counted_at", OffsetDateTime.class).toInstant()), """
                select tenant.id, tenant.name, files, bytes, missing, counted_at
                from county_file_use join tenant on tenant.id = county_file_use.tenant_id
                order by bytes desc, tenant.id""");
    }
}
