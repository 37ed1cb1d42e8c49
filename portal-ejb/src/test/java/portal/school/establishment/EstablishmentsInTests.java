package portal.school.establishment;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import portal.database.OneTransaction;
import portal.tenancy.CountySql;

/** The county's establishment within a transaction of a test. */
public final class EstablishmentsInTests {

    private EstablishmentsInTests() {}

    public static Establishments over(EntityManager entities, String county) {
        var establishments = new Establishments();
        establishments.entities = entities;
        establishments.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        establishments.figures = CountySql.figures(establishments.sql, county);
        return establishments;
    }
}
