package portal.web.school.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13900000017, tel:13900000017",
        "023-20000001, tel:023-20000001",
        "023-20000001-12, tel:023-20000001;ext=12"})
    void aTelephoneDialsIt(String number, String href) {
        assertEquals(href, new ShownNumber("", number).href());
    }
}
