package portal.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * The queue that brings jobs to workers: db-scheduler over the platform's role, the same for all nodes.
 * Each node takes what it has threads for; what a node held that died is brought to another.
 */
final class JobQueue {

    private static final Logger LOG = System.getLogger(JobQueue.class.getName());

    private static final String TASK = "job";
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(2);
    private static final Duration FOR_STOPPING = Duration.ofSeconds(5);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final int MISSED_BEATS_OF_THE_DEAD = 4;

    /** Who works on a job, and learns from the second whether the node is being stopped. */
    @FunctionalInterface
    interface Worker {

        void attempt(JobKey key, BooleanSupplier stopping) throws Exception;
    }

    private final ExecutorService working;
    private final ExecutorService looking;
    private final ScheduledExecutorService keeping;
    private final ExecutorService handing;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean stopping;

    /** @param beat how often a living node says so; four missed ones mean that it died */
    JobQueue(DataSource platform, ThreadFactory threads, int atOnce, Duration beat, Worker worker) {
        working = Executors.newFixedThreadPool(atOnce, threads);
        looking = Executors.newSingleThreadExecutor(threads);
        keeping = Executors.newScheduledThreadPool(3, threads);
        handing = Executors.newSingleThreadExecutor(threads);
        task = Tasks.oneTime(TASK)
                .onDeadExecutionRevive()
                .onFailure(JobQueue::again)
                .execute((instance, context) -> attempt(worker, instance.getId()));
        scheduler = Scheduler.create(platform, task)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(atOnce)
                .executorService(working)
                .dueExecutor(looking)
                .housekeeperExecutor(keeping)
                .pollingInterval(BETWEEN_POLLS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .enableImmediateExecution()
                .enablePriority()
                .heartbeatInterval(beat)
                .missedHeartbeatsLimit(MISSED_BEATS_OF_THE_DEAD)
                .shutdownMaxWait(FOR_STOPPING)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Hands a job over, now and by another thread: its own may be about to end a transaction. */
    void handSoon(JobKey key, boolean quiet) {
        soon(() -> hand(key, quiet));
    }

    /** Does what is to be handed over, now and by the thread that hands over. */
    void soon(Runnable handingOver) {
        try {
            handing.execute(handingOver);
        } catch (RejectedExecutionException stopped) {
            LOG.log(Level.DEBUG, "left to the next node", stopped);
        }
    }

    /**
     * Hands a job over, once however often it is said. What cannot be handed over is found later.
     *
     * @param quiet whether it stands behind the others
     */
    void hand(JobKey key, boolean quiet) {
        try {
            scheduler.scheduleIfNotExists(
                    task.instanceBuilder(key.instance())
                            .priority(quiet ? Priority.LOW : Priority.MEDIUM).build(),
                    Instant.now());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "a job waits: " + key, failure);
        }
    }

    /** Works that report meanwhile are given back to the others. */
    void stop() {
        stopping = true;
        handing.shutdown();
        scheduler.stop();
        working.shutdownNow();
        looking.shutdownNow();
        keeping.shutdownNow();
    }

    private void attempt(Worker worker, String instance) {
        try {
            worker.attempt(JobKey.of(instance), () -> stopping);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void again(ExecutionComplete ended, ExecutionOperations<Void> queue) {
        var cause = ended.getCause().orElse(null);
        if (!(cause instanceof AgainLater)) {
            LOG.log(Level.WARNING, "an attempt at a job could not be written down", cause);
        }
        var after = cause instanceof AgainLater said ? said.after() : AFTER_TROUBLE;
        queue.reschedule(ended, Instant.now().plus(after));
    }
}
