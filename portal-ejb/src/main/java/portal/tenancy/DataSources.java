package portal.tenancy;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.interceptor.ExcludeDefaultInterceptors;

/**
 * The portal's three ways into the database, each with a role and a secret of its own. What the
 * database says in detail of a failure are the row's own words: they belong in no log.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/PortalDS",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=portal.db.url}",
        user = "${MPCONFIG=portal.db.user}",
        password = "${MPCONFIG=portal.db.password}",
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = "logServerErrorDetail=false")
@DataSourceDefinition(
        name = "java:app/jdbc/ProvinceDS",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=portal.db.url}",
        user = "${MPCONFIG=portal.db.province.user}",
        password = "${MPCONFIG=portal.db.province.password}",
        minPoolSize = 1,
        maxPoolSize = 10,
        properties = {"readOnly=true", "logServerErrorDetail=false"})
@DataSourceDefinition(
        name = "java:app/jdbc/PlatformDS",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=portal.db.url}",
        user = "${MPCONFIG=portal.db.platform.user}",
        password = "${MPCONFIG=portal.db.platform.password}",
        minPoolSize = 1,
        maxPoolSize = 20,
        properties = "logServerErrorDetail=false")
@Singleton
@ExcludeDefaultInterceptors
public class DataSources {}
