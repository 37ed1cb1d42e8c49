package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.system.Api.Answer;

/** How a client of the API goes on without the password, and how that ends, on the portal as it ships. */
class RefreshIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final String OFFICER = "officer@500236";
    private static final String SCHOOLS = "api/v1/schools?size=1";

    private Answer first;

    private static Api anybody() {
        return Api.anonymous(PORTAL.address());
    }

    @BeforeEach
    void signIn() {
        first = anybody().signIn(OFFICER, RunningPortal.DEMO_PASSWORD);
        assertEquals(200, first.status(), first.body());
    }

    private static String shown(String token) {
        return Json.createObjectBuilder().add("refresh_token", token).build().toString();
    }

    private static Answer refresh(Api api, Answer before) {
        return api.post("api/v1/tokens:refresh", shown(before.json().getString("refresh_token")));
    }

    private static Answer refresh(Answer before) {
        return refresh(anybody(), before);
    }

    private static Answer revoke(Api api, String token) {
        return api.post("api/v1/tokens:revoke", shown(token));
    }

    private static Api by(Answer pair) {
        return anybody().with(pair.json().getString("access_token"));
    }

    private static void assertTaken(Answer pair) {
        assertEquals(200, by(pair).get(SCHOOLS).status());
    }

    private static void assertRefused(Answer answer) {
        assertEquals(401, answer.status(), answer.body());
        assertTrue(answer.isProblem());
    }

    @Test
    @DisplayName("surface.md, tokens: a refresh answers as a sign-in does")
    void aClientGoesOnWithoutThePassword() {
        var second = refresh(first);
        assertEquals(200, second.status(), second.body());
        assertEquals(first.json().keySet(), second.json().keySet());
        assertEquals("Bearer", second.json().getString("token_type"));
        assertEquals(900, second.json().getInt("expires_in"));
        assertNotEquals(first.json().getString("refresh_token"), second.json().getString("refresh_token"));
        assertTaken(first);
        assertTaken(second);
    }

    @Test
    void anOldAccessTokenBesideItDoesNotMatter() {
        assertEquals(200, refresh(anybody().with("of yesterday"), first).status());
    }

    @Test
    @DisplayName("RFC 9700: a copied refresh token ends the sign-in, access tokens and all, from the next request")
    void aCopiedTokenEndsAll() {
        var second = refresh(first);
        var third = refresh(second);
        assertTaken(third);
        assertRefused(refresh(first));
        assertRefused(by(third).get(SCHOOLS));
        assertRefused(by(first).get(SCHOOLS));
        assertRefused(refresh(third));
    }

    @Test
    void whatIsNobodysIsRefusedLikeWhatIsOver() {
        var nobodys = anybody().post("api/v1/tokens:refresh", shown("nobody's"));
        assertRefused(nobodys);
        var second = refresh(first);
        assertEquals(200, revoke(anybody(), second.json().getString("refresh_token")).status());
        assertEquals(nobodys, refresh(second));
        assertEquals(400, anybody().post("api/v1/tokens:refresh", "{}").status());
        assertEquals(400, anybody().post("api/v1/tokens:refresh", "{\"refresh_token\": 1}").status());
    }

    @Test
    @DisplayName("RFC 7009: revoking ends the session at once, and tells nobody whether a token was one")
    void revokingEndsTheSessionAtOnce() {
        assertTaken(first);
        var revoked = revoke(anybody(), first.json().getString("refresh_token"));
        assertEquals(200, revoked.status());
        assertEquals(revoked, revoke(anybody(), "nobody's"));
        assertEquals(revoked, revoke(anybody(), first.json().getString("refresh_token")));
        assertRefused(by(first).get(SCHOOLS));
        assertRefused(refresh(first));
    }

    @Test
    void aBearerEndsTheirOwnSession() {
        assertEquals(200, by(first).post("api/v1/tokens:revoke", "").status());
        assertRefused(by(first).get(SCHOOLS));
        assertRefused(refresh(first));
        assertEquals(400, anybody().post("api/v1/tokens:revoke", "").status());
    }

    @Test
    @DisplayName("Edge: a refresh token of a neighbour is nobody's on this county's host")
    void aNeighboursTokenIsNobodysHere() {
        assertRefused(refresh(anybody().under("500152.example"), first));
        assertEquals(200, refresh(anybody().under("500236.example"), first).status());
    }

    @Test
    @DisplayName("security.md, sessions: an account that is disabled cannot go on from the next request")
    void aDisabledAccountCannotGoOn() throws Exception {
        var theirs = anybody().signIn("officer@450804", RunningPortal.DEMO_PASSWORD);
        tell("update account set disabled_at = now() where user_name = 'officer@450804'");
        try {
            assertRefused(refresh(theirs));
            assertRefused(by(theirs).get(SCHOOLS));
        } finally {
            tell("update account set disabled_at = null where user_name = 'officer@450804'");
        }
    }

    private static void tell(String statement) throws Exception {
        try (var platform = PORTAL.connect("portal_platform"); var told = platform.createStatement()) {
            assertEquals(1, told.executeUpdate(statement));
        }
    }
}
