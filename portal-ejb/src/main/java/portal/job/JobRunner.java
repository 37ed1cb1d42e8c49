package portal.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Tenants;

/**
 * Works on the counties' jobs as long as this node runs, and brings to the queue what was asked for while a
 * node died before it could say so.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final int MOST_AT_ONCE = 64;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = "portal.job.at-once", defaultValue = "2")
    int atOnce;

    @Inject
    @ConfigProperty(name = "portal.job.heartbeat-seconds", defaultValue = "5")
    int heartbeatSeconds;

    @Inject
    JobWorker worker;

    @Inject
    JobBell bell;

    @Inject
    JobBook book;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    private JobQueue queue;

    @PostConstruct
    void begin() {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalStateException("""
                    portal.job.at-once 为 %1$d，须在 1 至 %2$d 之间，拒绝启动。 \
                    portal.job.at-once is %1$d: it lies between 1 and %2$d."""
                    .formatted(atOnce, MOST_AT_ONCE));
        }
        if (heartbeatSeconds < 1) {
            throw new IllegalStateException("""
                    portal.job.heartbeat-seconds 为 %1$d，至少为 1，拒绝启动。 \
                    portal.job.heartbeat-seconds is %1$d: it is 1 at least."""
                    .formatted(heartbeatSeconds));
        }
        queue = new JobQueue(platform, threads, atOnce, Duration.ofSeconds(heartbeatSeconds),
                worker::attempt);
        queue.start();
        bell.goesTo(queue);
        // What this node was asked for and could not hand over when it died waits for nobody else.
        queue.soon(this::bringWhatWaits);
    }

    @PreDestroy
    void finish() {
        bell.goesTo(null);
        queue.stop();
    }

    /** A timer that failed twice would be gone for good, so it fails never. */
    @Schedule(hour = "*", minute = "*/5", second = "10", persistent = false)
    void bringWhatWaits() {
        forEachCounty("jobs that wait could not be looked for", () -> {
            for (WaitingJob job : book.waiting()) {
                queue.hand(new JobKey(current.code(), job.id()), job.quiet());
            }
        });
    }

    @Schedule(hour = "*", minute = "37", second = "0", persistent = false)
    void letGo() {
        forEachCounty("old jobs could not be let go", book::forget);
    }

    private void forEachCounty(String trouble, Runnable work) {
        try {
            for (String county : tenants.codes()) {
                current.within(county, () -> {
                    work.run();
                    return null;
                });
            }
        } catch (Exception failure) {
            LOG.log(Level.WARNING, trouble, failure);
        }
    }
}
