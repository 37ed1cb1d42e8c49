package portal.job;

/** A job by its county and its id: all that the queue is told. */
record JobKey(String tenant, long id) {

    private static final char BETWEEN = '-';

    static JobKey of(String instance) {
        int at = instance.indexOf(BETWEEN);
        return new JobKey(instance.substring(0, at), Long.parseLong(instance.substring(at + 1)));
    }

    String instance() {
        return tenant + BETWEEN + id;
    }
}
