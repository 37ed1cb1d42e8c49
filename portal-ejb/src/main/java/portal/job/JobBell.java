package portal.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Calls this node's queue once a transaction that asked for a job has been committed. */
@ApplicationScoped
class JobBell {

    @Resource
    TransactionSynchronizationRegistry transaction;

    private volatile JobQueue queue;

    void goesTo(JobQueue heard) {
        queue = heard;
    }

    void afterCommit(JobKey key, boolean quiet) {
        transaction.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                var heard = queue;
                if (status == Status.STATUS_COMMITTED && heard != null) {
                    heard.handSoon(key, quiet);
                }
            }
        });
    }
}
