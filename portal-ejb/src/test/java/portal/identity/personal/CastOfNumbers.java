package portal.identity.personal;

import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.identity.SealedUnder;
import portal.tenancy.CurrentTenant;

/** Numbers of persons as a node of the portal keeps them, over a test's database. */
public final class CastOfNumbers {

    private CastOfNumbers() {}

    /** Opens the two counties whose keys are made when they are first asked for. */
    public static void twoCounties(TestDatabase database) {
        database.alter("""
                insert into tenant (id, name, province, opened_on) values
                ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01')
                on conflict do nothing""");
    }

    public static PersonalNumbers numbers(
            TestDatabase database, CurrentTenant tenant, CurrentDeed deed) {
        var keys = new CountyKeys();
        keys.platform = database.source("portal_platform");
        keys.seal = SealedUnder.secret("of the tests, and long enough for them");
        var rings = new CountyRings();
        rings.keys = keys;
        rings.seal = keys.seal;
        var numbers = new PersonalNumbers();
        numbers.rings = rings;
        numbers.tenant = tenant;
        numbers.deed = deed;
        return numbers;
    }

    /** A sound number of somebody born on the day, a man's where the serial is odd. */
    public static String identityNumber(String day, int serial) {
        String body = "500236" + day + "%03d".formatted(serial);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
