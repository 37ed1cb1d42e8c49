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
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
    public void counted(String county, FileCount count) {
        new Sql(platform).update("""
                insert into county_file_use (tenant_id, files, bytes, missing, damaged, unverified)
                values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id) do update set files = excluded.files,
                    bytes = excluded.bytes, missing = excluded.missing,
                    damaged = excluded.damaged, unverified = excluded.unverified,
                    counted_at = now()""",
                county, count.use().files(), count.use().bytes(), count.missing(),
                count.damaged(), count.unverified());
    }

    /** The scanner, asked at this moment. */
    @RolesAllowed(PLATFORM_OPERATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public FileScanner scanner() {
        return settings.clamd().map(clamd -> {
            try {
                return new FileScanner(true, Optional.of(clamd.soon().version()));
            } catch (IOException silent) {
                return new FileScanner(true, Optional.empty());
            }
        }).orElseGet(() -> new FileScanner(false, Optional.empty()));
    }

    /** All that were counted, the fullest first. */
    @RolesAllowed(PLATFORM_OPERATOR)
    public List<CountyFileUse> all() {
        return new Sql(platform).list(row -> new CountyFileUse(
                row.getString("id"), row.getString("name"),
                new FileCount(new FileUse(row.getLong("files"), row.getLong("bytes"),
                                settings.quota(row.getString("id"))),
                        row.getLong("missing"), row.getLong("damaged"),
                        row.getLong("unverified")),
                row.getObject("counted_at", OffsetDateTime.class).toInstant()), """
                select tenant.id, tenant.name, files, bytes, missing, damaged, unverified,
                    counted_at
                from county_file_use join tenant on tenant.id = county_file_use.tenant_id
                order by bytes desc, tenant.id""");
    }
}
