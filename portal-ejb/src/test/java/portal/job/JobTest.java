package portal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.deed.Actor;
import portal.tenancy.Role;

/** What a job promises, one attempt after the other and over two nodes. */
class JobTest {

    private TestDatabase database;
    private JobsOutside jobs;

    /** A work of the tests. */
    private record Doing(Set<String> kinds, Body body) implements JobWork {

        private interface Body {

            void run(JobRun run) throws Exception;
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.BUREAU_OFFICER);
        }

        @Override
        public void work(JobRun run) throws Exception {
            body.run(run);
        }
    }

    @BeforeEach
    void prepare() {
        database = TestDatabase.fresh();
        jobs = new JobsOutside(database);
    }

    private void does(String kind, Doing.Body body) {
        jobs.works.add(new Doing(Set.of(kind), body));
    }

    private Job attempted(JobKey key) throws Exception {
        jobs.worker().attempt(key, () -> false);
        return jobs.find(key);
    }

    @Test
    void itIsDoneInTheNameOfWhoAskedAndSaysWhatCameOfIt() throws Exception {
        does("test-work", run -> {
            assertEquals(JobsOutside.OFFICER, jobs.actor.get().name());
            assertEquals("bytes", JobsOutside.text(run));
            assertEquals("skip", run.job().settings().get("faulty"));
            run.progress(1, 2);
            jobs.leave("甲");
            run.result("added", 7);
        });
        var key = jobs.ask("test-work");
        assertEquals(JobStatus.QUEUED, jobs.find(key).status());
        var job = attempted(key);
        assertEquals(JobStatus.DONE, job.status());
        assertEquals(Map.of("added", 7L), job.result());
        assertEquals(2, job.done());
        assertEquals(List.of("甲"), jobs.left());
        assertFalse(jobs.in(TestDatabase.FIRST, () -> jobs.inputs.has(key.id())));
    }

    @Test
    void whatIsUndoneWithItsAskerWasNeverAsked() {
        assertThrows(IllegalStateException.class, () -> jobs.in(TestDatabase.FIRST, () -> {
            jobs.ask("test-work");
            jobs.rows.add("test-work", "甲.xlsx", Map.of(), Actor.SYSTEM, "示例专干", null, false);
            throw new IllegalStateException("undone");
        }));
        assertEquals(1, (int) jobs.in(TestDatabase.FIRST, () -> jobs.rows.page(JobsOutside.OFFICER, true, 0, 10).size()));
    }

    @Test
    @DisplayName("0056: what a school has done for itself is named to whoever asked alone, and not to the bureau")
    void theBureauSeesNoJobsOfSchools() {
        database.alter("""
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                    strong_subjects, weak_subjects)
                values (1, '999901', 0, 'S1', '甲小学', 'PRIMARY', 'TOWN', 0, 'NONE', '', '')""");
        long packed = jobs.in(TestDatabase.FIRST, () -> jobs.rows.add("test-work", "不公开的测验", Map.of(),
                new Actor("teacher@999901", List.of(), "127.0.0.1", null, Actor.Channel.PAGE), "示例教师", 1L, false));
        assertEquals(0L, (long) jobs.in(TestDatabase.FIRST, () -> jobs.rows.count(JobsOutside.OFFICER, true)));
        assertEquals(List.of(), jobs.in(TestDatabase.FIRST, () -> jobs.rows.page(JobsOutside.OFFICER, true, 0, 10)));
        assertEquals(1L, (long) jobs.in(TestDatabase.FIRST, () -> jobs.rows.count("teacher@999901", false)));
        assertEquals(packed, (long) jobs.in(TestDatabase.FIRST, () ->
                jobs.rows.page("teacher@999901", false, 0, 10).get(0).id()));
    }

    @Test
    void theNeighbourSeesNoneOfIt() {
        var key = jobs.ask("test-work");
        assertTrue(jobs.in(TestDatabase.SECOND, () -> jobs.rows.find(key.id())).isEmpty());
        assertEquals(0L, (long) jobs.in(TestDatabase.SECOND, () -> jobs.rows.count(JobsOutside.OFFICER, true)));
        assertEquals(List.of(), jobs.in(TestDatabase.SECOND, () -> jobs.rows.waiting()));
        assertFalse(jobs.in(TestDatabase.SECOND, () -> jobs.inputs.has(key.id())));
        assertEquals(1L, (long) jobs.in(TestDatabase.FIRST, () -> jobs.rows.count(JobsOutside.OFFICER, false)));
        assertEquals(0L, (long) jobs.in(TestDatabase.FIRST, () -> jobs.rows.count("another@999901", false)));
    }

    @Test
    void whatFailsSaysWhyAndLeavesNothing() throws Exception {
        does("test-work", run -> {
            jobs.leave("甲");
            run.fault(new JobFault(3, "学校代码", "x", "cell.required", List.of(1)));
            throw new RuleViolation("school.import-has-faults", 12);
        });
        var key = jobs.ask("test-work");
        var job = attempted(key);
        assertEquals(JobStatus.FAILED, job.status());
        assertEquals("school.import-has-faults", job.refusal());
        assertEquals(List.of(12L), job.figures());
        assertEquals(1, job.faultCount());
        assertEquals(List.of(new JobFault(3, "学校代码", "x", "cell.required", List.of(1L))),
                jobs.in(TestDatabase.FIRST, () -> jobs.rows.faults(key.id())));
        assertEquals(List.of(), jobs.left());
        assertTrue(jobs.in(TestDatabase.FIRST, () -> jobs.inputs.has(key.id())), "for the returned workbook");
    }

    @Test
    void whatNobodyForesawIsTriedThriceAndThenSaysSo() throws Exception {
        does("test-work", run -> {
            throw new ArithmeticException("unforeseen, for the test");
        });
        var key = jobs.ask("test-work");
        for (int attempt = 1; attempt < JobBook.MOST_ATTEMPTS; attempt++) {
            assertThrows(AgainLater.class, () -> attempted(key));
            assertEquals(JobStatus.QUEUED, jobs.find(key).status());
        }
        assertEquals(JobStatus.FAILED, attempted(key).status());
        assertEquals("job.unforeseen", jobs.find(key).refusal());
    }

    @Test
    void whoHasLostTheRightMeanwhileGetsNothingDone() throws Exception {
        does("test-work", run -> jobs.leave("甲"));
        var key = jobs.ask("test-work");
        database.alter("update role_grant set ended_at = now(), end_reason = 'left'");
        assertEquals("job.no-right", attempted(key).refusal());
        assertEquals(List.of(), jobs.left());
    }

    @Test
    void cancelledWhileItWaitsItIsNeverBegun() throws Exception {
        does("test-work", run -> jobs.leave("甲"));
        var key = jobs.ask("test-work");
        jobs.in(TestDatabase.FIRST, () -> {
            jobs.rows.wishCancel(key.id(), "another@999901");
            return null;
        });
        assertEquals(JobStatus.CANCELLED, attempted(key).status());
        assertEquals(0, jobs.find(key).attempt());
    }

    @Test
    void cancelledWhileItRunsItIsUndoneAtTheNextReport() throws Exception {
        var halfWay = new CountDownLatch(1);
        does("test-work", run -> {
            jobs.leave("甲");
            for (int i = 0; i < 1000; i++) {
                run.progress(i, 1000);
                halfWay.countDown();
                Thread.sleep(10);
            }
        });
        var key = jobs.ask("test-work");
        var node = jobs.node();
        node.start();
        try {
            node.hand(key, false);
            assertTrue(halfWay.await(10, TimeUnit.SECONDS));
            jobs.in(TestDatabase.FIRST, () -> {
                jobs.rows.wishCancel(key.id(), JobsOutside.OFFICER);
                return null;
            });
            assertEquals(JobStatus.CANCELLED, jobs.awaitEnd(key).status());
            assertEquals(List.of(), jobs.left());
        } finally {
            node.stop();
        }
    }

    @Test
    void anAttemptThatWasTakenForDeadCannotEndTheJobOfTheNext() throws Exception {
        var runs = new AtomicInteger();
        does("test-work", run -> {
            jobs.leave("attempt " + run.job().attempt());
            if (runs.incrementAndGet() == 1) {
                // Meanwhile another node begins it anew, and ends it.
                jobs.worker().attempt(new JobKey(TestDatabase.FIRST, run.job().id()), () -> false);
            }
        });
        var key = jobs.ask("test-work");
        jobs.worker().attempt(key, () -> false);
        assertEquals(JobStatus.DONE, jobs.find(key).status());
        assertEquals(List.of("attempt 2"), jobs.left());
    }

    @Test
    void whatDiesThreeTimesIsNotBegunAgain() throws Exception {
        does("test-work", run -> jobs.leave("甲"));
        var key = jobs.ask("test-work");
        for (int death = 1; death <= JobBook.MOST_ATTEMPTS; death++) {
            jobs.tenant.within(TestDatabase.FIRST, () -> jobs.book().begin(key.id()));
        }
        assertEquals("job.gave-up", attempted(key).refusal());
        assertEquals(List.of(), jobs.left());
    }

    @Test
    void aNodeThatIsStoppedGivesItsJobToTheOtherAtOnce() throws Exception {
        var begun = new CountDownLatch(1);
        does("test-work", run -> {
            for (int i = 0; i < 100 && run.job().attempt() == 1 && begun.getCount() >= 0; i++) {
                run.progress(i, 100);
                if (begun.getCount() == 1) {
                    begun.countDown();
                    Thread.sleep(300);
                }
                Thread.sleep(5);
            }
            jobs.leave("甲");
        });
        var key = jobs.ask("test-work");
        var first = jobs.node();
        var second = jobs.node();
        first.start();
        first.hand(key, false);
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        first.stop();
        assertEquals(JobStatus.QUEUED, jobs.find(key).status());
        assertEquals(0, jobs.find(key).attempt());
        second.start();
        try {
            assertEquals(JobStatus.DONE, jobs.awaitEnd(key).status());
            assertEquals(List.of("甲"), jobs.left());
        } finally {
            second.stop();
        }
    }

    @Test
    void whatADeadNodeHeldIsTakenOverByTheOther() throws Exception {
        does("test-work", run -> jobs.leave("attempt " + run.job().attempt()));
        var key = jobs.ask("test-work");
        // As kill -9 leaves it: picked by a node that says nothing any more, and begun.
        jobs.tenant.within(TestDatabase.FIRST, () -> jobs.book().begin(key.id()));
        database.alter("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                    last_heartbeat, version)
                values ('job', '%s', now(), true, 'a dead node', now() - interval '3 seconds', 1)"""
                .formatted(key.instance()));
        var node = jobs.node();
        node.start();
        try {
            assertEquals(JobStatus.DONE, jobs.awaitEnd(key).status());
            assertEquals(List.of("attempt 2"), jobs.left());
            assertNotNull(jobs.find(key).endedAt());
        } finally {
            node.stop();
        }
    }

    @Test
    void handedOverTwiceByTwoNodesItIsDoneOnce() throws Exception {
        var runs = new AtomicInteger();
        does("test-work", run -> {
            runs.incrementAndGet();
            jobs.leave("甲");
        });
        var first = jobs.node();
        var second = jobs.node();
        first.start();
        second.start();
        try {
            var keys = new ArrayList<JobKey>();
            for (int i = 0; i < 6; i++) {
                var key = jobs.ask("test-work");
                keys.add(key);
                first.hand(key, false);
                second.hand(key, false);
            }
            for (var key : keys) {
                assertEquals(JobStatus.DONE, jobs.awaitEnd(key).status());
            }
            assertEquals(keys.size(), runs.get());
        } finally {
            first.stop();
            second.stop();
        }
    }

    @Test
    void whatTheQueueHasLostIsFoundAgain() {
        var key = jobs.ask("test-work");
        assertEquals(List.of(), jobs.in(TestDatabase.FIRST, () -> jobs.rows.waiting()));
        database.alter("update job set asked_at = now() - interval '1 minute'");
        assertEquals(List.of(new WaitingJob(key.id(), false)),
                jobs.in(TestDatabase.FIRST, () -> jobs.rows.waiting()));
    }

    @Test
    void whatIsOverForLongIsForgotten() {
        var key = jobs.ask("test-work");
        database.alter("""
                update job set status = 'FAILED', refusal = 'job.gave-up', ended_at = now() - interval '2 days'""");
        jobs.in(TestDatabase.FIRST, () -> {
            jobs.rows.forgetOld(24, 90);
            return null;
        });
        assertFalse(jobs.in(TestDatabase.FIRST, () -> jobs.inputs.has(key.id())));
        assertEquals(JobStatus.FAILED, jobs.find(key).status());
        database.alter("update job set ended_at = now() - interval '91 days'");
        jobs.in(TestDatabase.FIRST, () -> {
            jobs.rows.forgetOld(24, 90);
            return null;
        });
        assertEquals(0L, (long) jobs.in(TestDatabase.FIRST, () -> jobs.rows.count(JobsOutside.OFFICER, true)));
    }

    @Test
    void aCountyHasNoMoreWaitingThanItsShare() throws Exception {
        does("test-work", run -> {});
        var first = jobs.ask("test-work");
        for (int i = 1; i < JobRows.MOST_OPEN; i++) {
            jobs.ask("test-work");
        }
        assertEquals("job.too-many-open",
                assertThrows(RuleViolation.class, () -> jobs.ask("test-work")).key());
        assertEquals(JobStatus.DONE, attempted(first).status());
        jobs.ask("test-work");
    }

    @Test
    void whatGoesAlongWithSomethingElseTakesNoPlaceOfTheShare() throws Exception {
        does("test-work", run -> {});
        var along = jobs.askQuietly("test-work");
        for (int i = 0; i < JobRows.MOST_OPEN; i++) {
            jobs.askQuietly("test-work");
        }
        var asked = jobs.ask("test-work");
        assertEquals(1L, (long) jobs.in(TestDatabase.FIRST, () -> jobs.rows.count(JobsOutside.OFFICER, true)));
        assertEquals(List.of(asked.id()), jobs.in(TestDatabase.FIRST, () -> jobs.rows.page(JobsOutside.OFFICER, true, 0, 10))
                .stream().map(Job::id).toList());
        assertEquals(JobStatus.DONE, attempted(along).status());
        assertEquals(0L, noticed());
        assertEquals(JobStatus.DONE, attempted(asked).status());
        assertEquals(1L, noticed());
    }

    @Test
    void whereItFailsItsAskerIsToldAndSeesIt() throws Exception {
        does("test-work", run -> {
            throw new RuleViolation("job.unknown-kind");
        });
        var along = jobs.askQuietly("test-work");
        assertEquals(JobStatus.FAILED, attempted(along).status());
        assertEquals(1L, noticed());
        assertEquals(1L, (long) jobs.in(TestDatabase.FIRST, () -> jobs.rows.count(JobsOutside.OFFICER, true)));
    }

    private long noticed() {
        return jobs.in(TestDatabase.FIRST, () -> jobs.sql.list(row -> row.getLong(1), "select count(*) from notice"))
                .get(0);
    }

    @Test
    void whatSomebodyAskedForStandsBeforeWhatGoesAlong() throws Exception {
        var done = Collections.synchronizedList(new ArrayList<Long>());
        does("test-work", run -> done.add(run.job().id()));
        var node = jobs.node();
        for (int i = 0; i < 6; i++) {
            node.hand(jobs.askQuietly("test-work"), true);
        }
        var asked = jobs.ask("test-work");
        node.hand(asked, false);
        node.start();
        try {
            assertEquals(JobStatus.DONE, jobs.awaitEnd(asked).status());
            assertTrue(done.indexOf(asked.id()) < 2, done.toString());
        } finally {
            node.stop();
        }
    }
}
