package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.sql.DataSourceDefinition;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DataSourcesTest {

    @Test
    @DisplayName("a failure's message holds no words of a row, which the log would keep (ASVS 16.2.5)")
    void whatTheDatabaseRefusesIsNotToldInTheWordsOfItsRows() {
        var definitions = DataSources.class.getAnnotationsByType(DataSourceDefinition.class);
        assertEquals(3, definitions.length);
        for (var definition : definitions) {
            assertTrue(List.of(definition.properties()).contains("logServerErrorDetail=false"),
                    definition.name());
        }
    }
}
