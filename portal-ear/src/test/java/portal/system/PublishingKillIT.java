package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kill -9 of portal and database while a plan is withdrawn, proposed, confirmed or solved, at any moment:
 * each is done whole or not at all, and what was to be solved is solved after the next start.
 */
@Tag("soak")
class PublishingKillIT {

    private static final int ROUNDS = Integer.getInteger("soak.rounds", 1);
    private static final int LONGEST_DEED_MS = 700;
    private static final Duration UNTIL_TAKEN_UP = Duration.ofMinutes(2);
    private static final String VERSIONS = "pairing/versions.xhtml?year=2025";
    private static final String SOLVE = "{\"do\":\"solve\",\"year\":2025,\"seen\":0}";
    private static final String STATE = """
            select case when published_on is not null then 'published'
                when proposed_version is not null then 'proposed' else 'draft' end
            from cycle where tenant_id = '500236' and school_year = 2025""";

    /** All told alike. The demonstration publishes once by nobody's deed. */
    private static final String WHOLE = """
            with c as (select *, published_on is not null as published from cycle
                    where tenant_id = '500236' and school_year = 2025),
                done as (select 1 + count(*) filter (where deed = 'pairing.publish') as published,
                        count(*) filter (where deed = 'pairing.withdraw') as withdrawn
                    from audit_entry where tenant_id = '500236' and subject = '2025' and result = 'DONE'),
                part as (select count(*) as schools from school
                    where tenant_id = '500236' and support_role <> 'NONE'),
                told as (select count(*) filter (where kind = 'plan-published') as published,
                        count(*) filter (where kind = 'plan-withdrawn') as withdrawn,
                        count(*) filter (where kind = 'plan-to-confirm' and done_at is null) as waiting
                    from notice where tenant_id = '500236')
            select c.published = (c.published_version is not null)
                and c.published = exists (select from pairing where tenant_id = '500236' and cycle_id = c.id)
                and c.published = (select published_on is not null from county_pairing_aggregate
                    where tenant_id = '500236' and school_year = 2025)
                and c.published::int = done.published - done.withdrawn
                and told.published = done.published * part.schools
                and told.withdrawn = done.withdrawn * part.schools
                and told.waiting = case when c.proposed_version is null then 0 else 2 end
            from c, done, part, told""";

    private final Random random = new Random();

    @Test
    void aPlanIsPublishedAndWithdrawnWholeOrNotAtAll() throws Exception {
        Path data = withdrawn("publishing-kill");
        for (int round = 1; round <= ROUNDS; round++) {
            var portal = start(data);
            assertEquals("t", one(portal, WHOLE), "before round " + round);
            cutOff(portal, next(portal));
        }
        try (var portal = start(data)) {
            assertEquals("t", one(portal, WHOLE));
            assertEquals(one(portal, STATE).equals("published") ? 200 : 404,
                    of(portal, "officer").get("pairing/notice.docx?year=2025").statusCode());
            assertEquals(0, RunningPortal.command("verify-audit", "--data", data.toString())
                    .inheritIO().start().waitFor());
        }
    }

    @Test
    void whatWasToBeSolvedIsSolvedAfterTheNextStart() throws Exception {
        Path data = withdrawn("solving-kill");
        for (int round = 1; round <= ROUNDS; round++) {
            try (var portal = start(data)) {
                var deadline = Instant.now().plus(UNTIL_TAKEN_UP);
                while (!"0".equals(one(portal, "select count(*) from job where ended_at is null"))) {
                    assertTrue(Instant.now().isBefore(deadline), "taken up again");
                    Thread.sleep(200);
                }
                assertEquals("0", one(portal, "select count(*) from job where status <> 'DONE'"));
                var officer = of(portal, "officer");
                assertEquals(200, officer.get("pairing/desk?year=2025").statusCode());
                cutOff(portal, () -> officer.post("pairing/desk", SOLVE));
            }
        }
    }

    /** A folder in which nothing rests on the plan, and it has been withdrawn once. */
    private static Path withdrawn(String name) throws Exception {
        Path data = RunningPortal.newData(name);
        try (var portal = start(data)) {
            one(portal, """
                    with left_one as (update pairing set bundle_id = null returning id),
                        gone as (delete from bundle returning id)
                    select count(*) from left_one, gone""");
            next(portal).run();
            assertEquals("draft", one(portal, STATE));
        }
        return data;
    }

    /** Withdraws what is published, proposes what is not, confirms what is proposed. */
    private static Runnable next(RunningPortal portal) throws Exception {
        String state = one(portal, STATE);
        var who = of(portal, state.equals("proposed") ? "admin" : "officer");
        return switch (state) {
            case "published" -> sending(who, VERSIONS, "withdraw", "withdrawPlan", "reason", "试");
            case "draft" -> sending(who, "pairing/version.xhtml?year=2025&version=1", "propose", "proposeVersion",
                    "on", one(portal, "select (now() at time zone 'Asia/Shanghai')::date"));
            default -> sending(who, VERSIONS, "deeds", "confirm", "", "");
        };
    }

    private static Runnable sending(PageSession who, String page, String form, String button, String field,
            String typed) {
        String shown = who.get(page).body();
        var fields = new LinkedHashMap<String, String>();
        if (!field.isEmpty()) {
            fields.put(named(shown, form, field), typed);
        }
        fields.put(named(shown, form, button), "");
        return () -> who.submit(page, form, fields);
    }

    /** Fields within composites have made-up prefixes. */
    private static String named(String page, String form, String field) {
        var found = Pattern.compile("name=\"(" + form + ":(?:[^\":]+:)*" + field + ")\"").matcher(page);
        assertTrue(found.find(), field);
        return found.group(1);
    }

    private void cutOff(RunningPortal portal, Runnable deed) throws InterruptedException {
        var doing = new Thread(deed);
        doing.setUncaughtExceptionHandler((thread, nobodyAnswers) -> { });
        doing.start();
        Thread.sleep(random.nextInt(LONGEST_DEED_MS));
        portal.kill();
        portal.process().waitFor();
        doing.join();
    }

    private static RunningPortal start(Path data) {
        return RunningPortal.start(data, "--demo").awaitReady();
    }

    private static PageSession of(RunningPortal portal, String who) {
        return PageSession.of(portal.address(), who + "@500236", RunningPortal.DEMO_PASSWORD);
    }

    private static String one(RunningPortal portal, String query) throws Exception {
        try (var database = portal.connect("postgres");
                var row = database.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
