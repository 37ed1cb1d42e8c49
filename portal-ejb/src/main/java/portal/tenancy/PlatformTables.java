package portal.tenancy;

import java.util.Set;

/**
 * The tables of shape (e), which belong to the platform and to no county. Only {@code
 * portal_platform} is granted anything on them, and only the beans that own them use that role.
 */
public final class PlatformTables {

    public static final Set<String> NAMES = Set.of(
            "province",
            "tenant",
            "tenant_code",
            "account",
            "account_proposal",
            "account_session",
            "password_past",
            "role_grant",
            "sign_in_failure",
            "refresh_token",
            "signing_key",
            "slip",
            "county_key",
            "county_file_use",
            "draft",
            "handover",
            "handover_item",
            "audit_key",
            "first_run_key",
            "scheduled_tasks",
            "backup",
            "flyway_schema_history");

    private PlatformTables() {}
}
