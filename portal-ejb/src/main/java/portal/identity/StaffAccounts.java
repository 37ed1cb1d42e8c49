package portal.identity;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import javax.sql.DataSource;
import portal.audit.PlatformDeedRecording;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Sql;

/**
 * Who can sign in under a teacher's staff number: asked before the record behind it goes. In a
 * transaction of its own, since accounts are the platform's.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StaffAccounts {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentTenant tenant;

    /** The user name of the county's account with that number, unless it is disabled. */
    public Optional<String> open(String staffNumber) {
        return new Sql(platform).list(row -> row.getString(1), """
                select user_name from account
                where tenant_id = ? and staff_number = ? and disabled_at is null""",
                tenant.code(), staffNumber).stream().findFirst();
    }
}
