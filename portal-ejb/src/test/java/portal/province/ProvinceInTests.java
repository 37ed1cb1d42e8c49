package portal.province;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.database.CountyTransaction;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.tenancy.CurrentProvince;

/** The province’s reading in a transaction of its role, as page and API ask; the record is left out. */
final class ProvinceInTests {

    private ProvinceInTests() {}

    static List<CountyFigures> figures(TestDatabase database, String province, int schoolYear) {
        try (var unit = CountyTransaction.factory("province", database, "portal_province", Map.of())) {
            return figures(unit, province, schoolYear);
        }
    }

    /** @param unit over the province’s role */
    static List<CountyFigures> figures(EntityManagerFactory unit, String province, int schoolYear) {
        return CountyTransaction.of(unit, null, null, entities -> {
            var overview = new ProvinceOverview();
            overview.entities = entities;
            overview.database = OneTransaction.over(entities.unwrap(Connection.class));
            overview.province = new CurrentProvince();
            overview.trail = new AuditTrail() {
                @Override
                public void apart(Entry entry) {
                    // Read without it.
                }
            };
            try {
                return overview.province.within(province, () -> overview.figures(schoolYear));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
