package portal.school;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import portal.identity.SchoolName;
import portal.identity.SchoolNames;
import portal.tenancy.TenantSql;
import portal.tenancy.Within.Part;
import portal.tenancy.Within;

/**
 * The schools of the county by code and name alone, for whatever tells of an account where its
 * rights hold. In a transaction of its own, since those who ask are in the platform's.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Part.PUBLISHED)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NamedSchools implements SchoolNames {

    @Inject
    TenantSql sql;

    @Override
    public List<SchoolName> all() {
        return sql.list(
                row -> new SchoolName(row.getLong(1), row.getString(2), row.getString(3)),
                "select id, code, name from school order by code");
    }
}
