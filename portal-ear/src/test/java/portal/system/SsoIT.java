package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.system.OpenIdProvider.Fault;

/** Signing in at a provider, on the portal as it ships, with a provider that can be told to go wrong. */
class SsoIT {

    private static final OpenIdProvider PROVIDER = new OpenIdProvider();
    private static final String OFFICER = "officer@500236";
    private static final String HERS = "school/schools.xhtml";

    /** She is joined to her account before the tests; nobody else is, to any. */
    private static final Map<String, Object> JOINED = Map.of("sub", "joined", "name", "示例甲");

    private static RunningPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = RunningPortal.start(
                RunningPortal.newData("sso"), PROVIDER.settings(), "--demo").awaitReady();
        tell("update account set external_subject = '" + PROVIDER.issuer() + " joined' where user_name = '"
                + OFFICER + "'");
    }

    @AfterAll
    static void stop() {
        portal.close();
        PROVIDER.close();
    }

    @BeforeEach
    void allIsWell() {
        PROVIDER.as(JOINED).goingWrong(Fault.NONE);
    }

    private static void tell(String statement) throws Exception {
        try (var platform = portal.connect("portal_platform"); var told = platform.createStatement()) {
            assertEquals(1, told.executeUpdate(statement));
        }
    }

    private static long count(String from) throws Exception {
        try (var superuser = portal.connect("postgres");
                var row = superuser.createStatement().executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static PageSession browser() {
        return new PageSession(portal.address());
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** To the provider, in there, and where it sends the browser back to. */
    private static String comesBackTo(PageSession browser) {
        String there = location(browser.get("sso/start?from=%2Fschool%2Fschools.xhtml"));
        assertTrue(there.startsWith(PROVIDER.issuer() + "/authorize?"), there);
        return location(browser.get(there));
    }

    /** Where the portal then leads. */
    private static String led(PageSession browser) {
        return location(browser.get(comesBackTo(browser)));
    }

    private static void assertOut(PageSession browser) {
        assertTrue(location(browser.get(HERS)).contains("/login.xhtml"));
    }

    private static void assertRefused(String why, String location) {
        assertTrue(location.contains("/login.xhtml?refused=" + why), location);
    }

    @Test
    void whoeverIsJoinedComesIn() {
        var browser = browser();
        assertTrue(led(browser).endsWith("/school/schools.xhtml"));
        assertEquals(200, browser.get(HERS).statusCode());
    }

    @Test
    @DisplayName("ASVS 10.2.1: the way there shows state, nonce and the hash of a verifier, new each time")
    void nothingOnTheWayThereIsTheSameTwice() {
        for (String secret : List.of("state", "nonce", "code_challenge")) {
            String first = parameter(location(browser().get("sso/start")), secret);
            assertTrue(first.length() >= 43, secret);
            assertFalse(first.equals(parameter(location(browser().get("sso/start")), secret)));
        }
        assertEquals("S256", parameter(location(browser().get("sso/start")), "code_challenge_method"));
    }

    private static String parameter(String address, String name) {
        for (String one : address.substring(address.indexOf('?') + 1).split("&")) {
            if (one.startsWith(name + "=")) {
                return one.substring(name.length() + 1);
            }
        }
        return "";
    }

    @ParameterizedTest
    @DisplayName("OpenID Connect Core 3.1.3.7: what is wrong in the provider's answer lets nobody in")
    @CsvSource({
        "DENIED, sso.denied", "WRONG_STATE, sso.stale", "NO_STATE, sso.stale",
        "WRONG_ISSUER_ON_RETURN, sso.not-believed", "WRONG_NONCE, sso.not-believed",
        "NO_NONCE, sso.not-believed", "WRONG_ISSUER, sso.not-believed", "WRONG_AUDIENCE, sso.not-believed",
        "EXPIRED, sso.not-believed", "NO_SIGNATURE, sso.not-believed",
        "PUBLIC_KEY_AS_SECRET, sso.not-believed", "SWAPPED_KEY, sso.not-believed",
        "UNKNOWN_KEY, sso.not-believed", "NO_ID_TOKEN, sso.not-believed", "BROKEN, sso.unreachable"})
    void whateverGoesWrongLetsNobodyIn(Fault fault, String why) {
        PROVIDER.goingWrong(fault);
        var browser = browser();
        assertRefused(why, led(browser));
        assertOut(browser);
        var page = browser.get("login.xhtml?refused=" + why);
        assertTrue(page.body().contains("统一身份认证"), page.body());
        assertEquals(302, browser.signIn(OFFICER, RunningPortal.DEMO_PASSWORD, Optional.empty()).statusCode(),
                "the password is the way back in");
    }

    @Test
    @DisplayName("ASVS 10.1.2: an answer is taken once, and only in the browser that asked for it")
    void anAnswerIsTakenOnceAndInItsBrowserAlone() {
        var browser = browser();
        String back = comesBackTo(browser);
        var another = browser();
        assertRefused("sso.stale", location(another.get(back)));
        assertOut(another);
        assertTrue(location(browser.get(back)).endsWith("/school/schools.xhtml"));
        assertRefused("sso.stale", location(browser.get(back)));
    }

    @Test
    @DisplayName("RFC 7636: a stolen code in another's attempt is worth nothing")
    void aCodeOfAnotherAttemptIsWorthNothing() {
        String stolen = parameter(comesBackTo(browser()), "code");
        var thief = browser();
        String there = location(thief.get("sso/start"));
        String injected = "sso/return?code=" + stolen + "&state=" + parameter(there, "state");
        assertRefused("sso.not-believed", location(thief.get(injected)));
        assertOut(thief);
    }

    @Test
    @DisplayName("Sign-in: an identity that nobody joined opens nothing, makes nothing, and is on record")
    void anUnknownIdentityOpensNothing() throws Exception {
        PROVIDER.as(Map.of("sub", "unknown", "preferred_username", OFFICER, "email", OFFICER));
        long accounts = count("account");
        long refusals = count("audit_entry where deed = 'sign-in.failed'");
        var browser = browser();
        assertRefused("sso.no-account", led(browser));
        assertOut(browser);
        assertEquals(accounts, count("account"));
        assertEquals(refusals + 1, count("audit_entry where deed = 'sign-in.failed'"));
    }

    @Test
    @DisplayName("Sign-in: an identity is joined by its owner, signed in by password, in the same browser")
    void anIdentityIsJoinedByItsOwner() throws Exception {
        String principal = "principal.5002369001@500236";
        PROVIDER.as(Map.of("sub", "to-be-joined", "name", "示例乙"));
        var browser = browser();
        assertRefused("sso.no-account", led(browser));
        browser.signIn(principal, RunningPortal.DEMO_PASSWORD, Optional.empty());
        assertTrue(browser.get("identity/me.xhtml").body().contains("示例乙"));
        assertEquals(302, browser.press("identity/me.xhtml", "ownIdentity", "ownIdentity:join").statusCode());
        assertEquals(1, count("account where user_name = '" + principal + "' and external_subject = '"
                + PROVIDER.issuer() + " to-be-joined'"));

        var later = browser();
        led(later);
        assertTrue(later.get("identity/me.xhtml").body().contains(principal));

        var thief = PageSession.of(portal.address(), "officer@500152", RunningPortal.DEMO_PASSWORD);
        assertTrue(led(thief).endsWith("/identity/me.xhtml"));
        thief.press("identity/me.xhtml", "ownIdentity", "ownIdentity:join");
        assertEquals(0, count("account where user_name = 'officer@500152' and external_subject is not null"));

        assertEquals(302, later.press("identity/me.xhtml", "ownIdentity", "ownIdentity:separate").statusCode());
        assertRefused("sso.no-account", led(browser()));
    }

    @Test
    void aDisabledAccountStaysShut() throws Exception {
        tell("update account set disabled_at = now() where user_name = '" + OFFICER + "'");
        try {
            var browser = browser();
            assertRefused("sso.no-account", led(browser));
            assertOut(browser);
        } finally {
            tell("update account set disabled_at = null where user_name = '" + OFFICER + "'");
        }
    }

    @Test
    void signingOutIsOfferedThereToo() {
        var browser = browser();
        led(browser);
        String after = location(browser.post("sign-out"));
        assertTrue(after.contains("left=true"), after);
        assertTrue(browser.get(after).body().contains("/sso/leave"));
        assertOut(browser);
        String there = location(browser.get("sso/leave"));
        assertTrue(there.startsWith(PROVIDER.issuer() + "/end?"), there);

        var byPassword = PageSession.of(portal.address(), OFFICER, RunningPortal.DEMO_PASSWORD);
        assertFalse(location(byPassword.post("sign-out")).contains("left"));
    }

    @Test
    void thePageShowsBothWaysAndSaysNothingThatTheAddressMakesUp() {
        String page = browser().get("login.xhtml").body();
        assertTrue(page.contains("/sso/start") && page.contains("id=\"password\""), page);
        assertFalse(browser().get("login.xhtml?refused=me.title").body().contains("notice-fault"));
    }

    @Test
    void wherePeopleComeFromLeadsNowhereElse() {
        var browser = browser();
        String there = location(browser.get("sso/start?from=https%3A%2F%2Felsewhere.example%2F"));
        String led = location(browser.get(location(browser.get(there))));
        assertTrue(led.endsWith("/index.xhtml"), led);
    }

    @Test
    @DisplayName("Sign-in at a provider is off unless set up: nothing is shown, nobody is asked")
    void offUnlessSetUp() {
        var without = new PageSession(RunningPortal.demo().address());
        assertFalse(without.get("login.xhtml").body().contains("/sso/"));
        assertRefused("sso.off", location(without.get("sso/start")));
        assertRefused("sso.stale", location(without.get("sso/return?code=x&state=x")));
    }
}
