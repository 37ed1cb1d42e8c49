package portal.system;

import java.net.URI;

/** The networks of the demonstration's county, for tests that need the number of one. */
public final class Networks {

    private Networks() {}

    /** The id of a network that the officer's county has. */
    public static String anyOf(URI portal, String officer) {
        var page = Api.of(portal, officer, RunningPortal.DEMO_PASSWORD).get("api/v1/networks?size=1");
        return "" + page.json().getJsonArray("items").getJsonObject(0).getJsonNumber("id");
    }
}
