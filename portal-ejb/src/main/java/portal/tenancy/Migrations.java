package portal.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the schema up to date before anything else starts, as the role that owns it, and refuses
 * to start the portal over roles that row security would not bind.
 */
@Singleton
@Startup
@ExcludeDefaultInterceptors
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Inject
    @ConfigProperty(name = "portal.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "portal.db.owner.user")
    String owner;

    @Inject
    @ConfigProperty(name = "portal.db.owner.password")
    String password;

    @Inject
    SchemaVersion schema;

    @Resource(lookup = "java:app/jdbc/PortalDS")
    DataSource counties;

    @Resource(lookup = "java:app/jdbc/ProvinceDS")
    DataSource province;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @PostConstruct
    void migrate() {
        var flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner, password)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // All that is pending or none of it: what failed leaves the schema as it was.
                .group(true)
                .load();
        requireKnown(flyway.info());
        flyway.migrate();
        schema.is(String.valueOf(flyway.info().current().getVersion()));
        Map.of("portal.db.user", counties, "portal.db.province.user", province,
                        "portal.db.platform.user", platform)
                .forEach(Migrations::requireBoundByRowSecurity);
    }

    /** A schema that a newer program has changed is not this one's to work on. */
    static void requireKnown(MigrationInfoService found) {
        for (MigrationInfo migration : found.applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new IllegalStateException("""
                        数据库的结构版本 %1$s 比本程序所知的新，拒绝启动。 The database has schema %1$s, \
                        newer than this program knows; start the newer program, or restore a \
                        backup from before the upgrade.""".formatted(migration.getVersion()));
            }
        }
    }

    /** Also by a role that it may become, since becoming it takes one statement. */
    static void requireBoundByRowSecurity(String setting, DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var role = statement.executeQuery("""
                        select current_user,
                            exists (select from pg_roles where (rolsuper or rolbypassrls)
                                and pg_has_role(current_user, oid, 'member'))
                            or exists (select from pg_class
                                where relnamespace = 'public'::regnamespace
                                and pg_has_role(current_user, relowner, 'member'))""")) {
            role.next();
            if (role.getBoolean(2)) {
                throw new IllegalStateException("""
                        %1$s 的数据库角色 %2$s 不受行级安全约束（超级用户、BYPASSRLS 或拥有数据表），拒绝启动。 \
                        The role %2$s of %1$s is not bound by row security (superuser, BYPASSRLS \
                        or owner of tables); run db/bootstrap.sql and use the role it makes."""
                        .formatted(setting, role.getString(1)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
