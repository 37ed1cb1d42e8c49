package portal.job;

/** Where a job stands. */
public enum JobStatus {

    QUEUED, RUNNING, DONE, FAILED, CANCELLED;

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
