package portal.tenancy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import portal.NotFound;

/** The counties that the platform serves: a bean of the platform's role. */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Tenants {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    /**
     * Makes the county a tenant if it is none yet, and keeps its name as the folder has it, unless
     * its bureau has named itself.
     */
    public void open(String county, String name, LocalDate since) {
        var sql = new Sql(platform);
        sql.update("""
                insert into tenant (id, name, province, opened_on) values (?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name
                where tenant.name <> excluded.name and tenant.named_by = 'FOLDER'""", county, name, county.substring(0, 2), since);
        sql.update("""
                insert into tenant_code (tenant_id, code, since) values (?, ?, ?)
                on conflict do nothing""", county, county, since);
    }

    /** The bureau names itself; false where another county has that name. */
    public boolean rename(String county, String name) {
        return new Sql(platform).update("""
                update tenant set name = ?, named_by = 'BUREAU' where id = ?
                and not exists (select from tenant other where other.name = ? and other.id <> ?)""",
                name, county, name, county) == 1;
    }

    /** The codes of all counties, in their order. */
    public List<String> codes() {
        return new Sql(platform).list(row -> row.getString(1), "select id from tenant order by id");
    }

    public String name(String county) {
        return new Sql(platform)
                .list(row -> row.getString(1), "select name from tenant where id = ?", county)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Tenant"));
    }
}
