package portal.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PortalApiTest {

    @Test
    void theServersOwnDescriptionOfTheApiIsOff() {
        assertEquals(true, new PortalApi().getProperties().get("jersey.config.server.wadl.disableWadl"));
    }
}
