package portal.province;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;

class CountyAggregatePersistenceTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh().alter("""
            insert into county_aggregate
                (tenant_id, province, school_year, county_name, schools, supporters, recipients, pairs) values
                ('999901', '99', 2026, '示例一县', 71, 1, 1, 1),
                ('999902', '99', 2026, '示例二县', 72, 1, 1, 1),
                ('110101', '11', 2026, '另省', 73, 1, 1, 1)""");
    private static final EntityManagerFactory PROVINCE =
            CountyTransaction.factory("province", DATABASE, "portal_province", Map.of());

    private static List<String> counties(String province) {
        return CountyTransaction.of(PROVINCE, null, null, entities -> {
            try (var setting = entities.unwrap(Connection.class)
                    .prepareStatement("select set_config('app.province', ?, true)")) {
                setting.setString(1, province);
                setting.execute();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return entities.createNamedQuery("CountyAggregate.ofYear", CountyAggregate.class)
                    .setParameter("schoolYear", 2026)
                    .getResultStream()
                    .map(county -> county.getCounty() + " " + county.getSchools())
                    .toList();
        });
    }

    @Test
    void aProvinceReadsItsOwnCountiesAndNoOther() {
        assertEquals(List.of("999901 71", "999902 72"), counties("99"));
        assertEquals(List.of("110101 73"), counties("11"));
        assertEquals(List.of(), counties(""));
    }

    @Test
    void theProvincesUnitWritesNothing() {
        assertThrows(PersistenceException.class, () -> CountyTransaction.of(PROVINCE, null, null, entities ->
                entities.createQuery("update CountyAggregate a set a.schools = 0").executeUpdate()));
    }
}
