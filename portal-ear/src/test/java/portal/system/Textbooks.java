package portal.system;

import jakarta.json.JsonObject;
import java.net.URI;

/** The textbooks of the demonstration's county, for tests that need the number of one. */
public final class Textbooks {

    private Textbooks() {}

    /** The id of a textbook that the county of the user has. */
    public static long anyOf(URI portal, String user) {
        return get(portal, user, "api/v1/textbooks?size=1").getJsonArray("items").getJsonObject(0)
                .getJsonNumber("id").longValue();
    }

    /** The id of the first unit of that textbook. */
    public static long anyUnitOf(URI portal, String user) {
        return get(portal, user, "api/v1/textbooks/" + anyOf(portal, user)).getJsonArray("contents")
                .getJsonObject(0).getJsonNumber("id").longValue();
    }

    private static JsonObject get(URI portal, String user, String path) {
        return Api.of(portal, user, RunningPortal.DEMO_PASSWORD).get(path).json();
    }
}
