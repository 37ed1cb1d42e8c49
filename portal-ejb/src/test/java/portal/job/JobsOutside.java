package portal.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import portal.database.TestDatabase;
import portal.deed.Actor;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.identity.Callers;
import portal.identity.personal.CountySeal;
import portal.notice.NoticesOutside;
import portal.tenancy.CountySql;
import portal.tenancy.CurrentTenant;
import portal.tenancy.HeardEvents;
import portal.tenancy.TenantSql;

/**
 * Jobs outside a container: the queue, the worker and the rows as they ship, each bean's transaction made
 * by hand over the database of the tests.
 */
final class JobsOutside {

    static final String OFFICER = "officer@999901";
    static final Duration BEAT = Duration.ofSeconds(1);

    private final TestDatabase database;
    private final ThreadLocal<Connection> transaction = new ThreadLocal<>();
    final TenantSql sql = CountySql.over(transaction::get);
    final CurrentTenant tenant = new CurrentTenant();
    final CurrentActor actor = new CurrentActor();
    final JobRows rows = new JobRows();
    final JobInputs inputs = new JobInputs();
    final List<JobWork> works = new ArrayList<>();

    JobsOutside(TestDatabase database) {
        this.database = database;
        rows.sql = sql;
        rows.notices = NoticesOutside.over(sql, tenant, actor);
        inputs.sql = sql;
        inputs.seal = new CountySeal() {

            @Override
            public byte[] close(byte[] bytes, String place) {
                return bytes;
            }

            @Override
            public byte[] open(byte[] sealed, String place) {
                return sealed;
            }
        };
        database.alter("""
                insert into province (code, name) values ('99', '示例省') on conflict do nothing;
                insert into tenant (id, name, province, opened_on) values
                    ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01');
                with opened as (insert into account (tenant_id, user_name, display_name, password_hash)
                    values ('999901', 'officer@999901', '示例专干', 'hash') returning id)
                insert into role_grant (account_id, tenant_id, role, since)
                select id, '999901', 'BUREAU_OFFICER', '2026-09-01' from opened""");
    }

    /** A transaction of its own, as of a session bean that requires a new one. */
    <T> T inNew(Callable<T> work) {
        var outer = transaction.get();
        try {
            return database.sqlInCounty(tenant.code(), connection -> {
                transaction.set(connection);
                try {
                    return work.call();
                } catch (RuntimeException failure) {
                    throw failure;
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
        } finally {
            transaction.set(outer);
        }
    }

    <T> T in(String county, Callable<T> work) {
        try {
            return tenant.within(county, () -> inNew(work));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Asks for a job in the name of the cast's officer. */
    JobKey ask(String kind) {
        return in(TestDatabase.FIRST, () -> {
            rows.requireRoom();
            var key = add(kind, false);
            inputs.keep(key.id(), new ByteArrayInputStream("bytes".getBytes()));
            return key;
        });
    }

    /** The same of one that goes along with something else. */
    JobKey askQuietly(String kind) {
        return in(TestDatabase.FIRST, () -> add(kind, true));
    }

    private JobKey add(String kind, boolean quiet) {
        return new JobKey(TestDatabase.FIRST, rows.add(kind, "甲.xlsx", Map.of("faulty", "skip"),
                Actor.SYSTEM.named(OFFICER, List.of("BUREAU_OFFICER")), "示例专干", null, quiet));
    }

    Job find(JobKey key) {
        return in(key.tenant(), () -> rows.find(key.id()).orElseThrow());
    }

    Job awaitEnd(JobKey key) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var job = find(key);
            if (job.status().isOver()) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("still " + find(key));
    }

    /** A node of the portal, whose threads tell by their names that they are its own. */
    JobQueue node() {
        return new JobQueue(database.source("portal_platform"), Executors.defaultThreadFactory(), 2, BEAT,
                worker()::attempt);
    }

    JobBook book() {
        var book = new JobBook() {

            @Override
            public Optional<Job> begin(long id) {
                return inNew(() -> super.begin(id));
            }

            @Override
            public Optional<Boolean> progress(long id, int attempt, long done, Long total) {
                return inNew(() -> super.progress(id, attempt, done, total));
            }

            @Override
            public void end(Job attempt, JobStatus status, portal.RuleViolation refusal,
                    List<JobFault> faults, long faultCount, Map<String, Object> result) {
                inNew(() -> {
                    super.end(attempt, status, refusal, faults, faultCount, result);
                    return null;
                });
            }

            @Override
            public boolean release(Job attempt, boolean counts) {
                return inNew(() -> super.release(attempt, counts));
            }
        };
        book.rows = rows;
        book.inputs = inputs;
        book.letGo = HeardEvents.by(told -> { });
        return book;
    }

    JobWorker worker() {
        var worker = new JobWorker() {

            @Override
            Optional<JobWork> workOf(Job job) {
                return JobsOutside.this.works.stream().filter(work -> work.kinds().contains(job.kind())).findFirst();
            }
        };
        worker.tenant = tenant;
        worker.actor = actor;
        worker.caller = Callers.current(tenant, actor);
        worker.accounts = Callers.accounts(database.source("portal_platform"));
        worker.book = book();
        worker.inputs = inputs;
        worker.working = new JobWorking() {

            @Override
            public void work(JobWork work, JobRun run) throws Exception {
                inNew(() -> {
                    super.work(work, run);
                    return null;
                });
            }
        };
        worker.working.rows = rows;
        worker.working.inputs = inputs;
        worker.working.sql = sql;
        worker.working.deed = new CurrentDeed();
        return worker;
    }

    /** What a job of the tests leaves in the county. */
    void leave(String name) {
        sql.update("""
                insert into bureau_name (tenant_id, name, reason, changed_by)
                values (current_setting('app.tenant_id'), ?, 'a job', 'a job')""", name);
    }

    List<String> left() {
        return in(TestDatabase.FIRST, () -> sql.list(row -> row.getString(1),
                "select name from bureau_name order by id"));
    }

    static String text(JobRun run) {
        try (var input = run.input()) {
            return new String(input.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
