package portal.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.RuleViolation;
import portal.deed.Actor;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.tenancy.TenantSql;

/** The county's jobs as stored. An attempt changes its job only while it is the latest one. */
@Dependent
class JobRows {

    private static final String COLUMNS = """
            id, kind, subject, settings, asked_by, asked_name, asked_from, school_id, asked_at, status,
            attempts, started_at, ended_at, cancel_wished_at is not null, done, total, refusal,
            figures, fault_count, result,
            exists (select from job_input where job_id = job.id and piece = 0)""";

    /** All counties share the workers, and what jobs work on fills the disk of all. */
    static final int MOST_OPEN = 20;

    @Inject
    TenantSql sql;

    @Inject
    Notices notices;

    /** Refuses more than the county's share of what somebody asked for by its name. */
    void requireRoom() {
        long open = sql.list(row -> row.getLong(1), """
                select count(*) from job where status in ('QUEUED', 'RUNNING') and not quiet""").get(0);
        if (open >= MOST_OPEN) {
            throw new RuleViolation("job.too-many-open", MOST_OPEN);
        }
    }

    /**
     * Adds a job.
     *
     * @param quiet whether it goes along with something else
     * @return its id
     */
    long add(String kind, String subject, Map<String, Object> settings, Actor asker,
            String askerName, Long school, boolean quiet) {
        return sql.list(row -> row.getLong(1), """
                insert into job (tenant_id, kind, subject, settings, asked_by, asked_name,
                    asked_from, school_id, quiet)
                values (current_setting('app.tenant_id'), ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                kind, subject, JobJson.of(settings), asker.name(), askerName, asker.address(),
                school, quiet).get(0);
    }

    Optional<Job> find(long id) {
        return sql.list(JobRows::job, "select " + COLUMNS + " from job where id = ?", id)
                .stream().findFirst();
    }

    List<JobFault> faults(long id) {
        return sql.list(row -> row.getString(1), "select faults from job where id = ?", id)
                .stream().findFirst().map(JobJson::faults).orElse(List.of());
    }

    /**
     * Those that were asked for by their name, and what else failed.
     *
     * @param asker      the user name whose jobs are meant
     * @param isOfBureau whether also what others asked for in the bureau, and not at a school
     */
    List<Job> page(String asker, boolean isOfBureau, int first, int most) {
        return sql.list(JobRows::job, "select " + COLUMNS + """
                 from job where (asked_by = ? or (? and school_id is null))
                    and (not quiet or status = 'FAILED')
                order by asked_at desc, id desc offset ? limit ?""", asker, isOfBureau, first, most);
    }

    /** Those of a kind, the latest first. */
    List<Job> latest(String kind, int most) {
        return sql.list(JobRows::job, "select " + COLUMNS
                + " from job where kind = ? order by asked_at desc, id desc limit ?", kind, most);
    }

    long count(String asker, boolean isOfBureau) {
        return sql.list(row -> row.getLong(1), """
                select count(*) from job where (asked_by = ? or (? and school_id is null))
                    and (not quiet or status = 'FAILED')""", asker, isOfBureau)
                .get(0);
    }

    /** What no worker may have been told of, since it waits or runs. */
    List<WaitingJob> waiting() {
        return sql.list(row -> new WaitingJob(row.getLong(1), row.getBoolean(2)), """
                select id, quiet from job where status in ('QUEUED', 'RUNNING')
                    and asked_at < now() - interval '5 seconds' order by id""");
    }

    /** The job, held until the transaction ends. */
    Optional<Job> hold(long id) {
        return sql.list(JobRows::job, "select " + COLUMNS + " from job where id = ? for update", id)
                .stream().findFirst();
    }

    void begin(long id) {
        sql.update("""
                update job set status = 'RUNNING', attempts = attempts + 1, done = 0, total = null,
                    started_at = coalesce(started_at, now()), seen_at = now(), version = version + 1
                where id = ?""", id);
    }

    /** Gives it back to whoever is next; an attempt that was broken off from outside counts for none. */
    boolean release(long id, int attempt, boolean counts) {
        return sql.update("""
                update job set status = 'QUEUED', done = 0, total = null, version = version + 1,
                    attempts = attempts - ?
                where id = ? and attempts = ? and status = 'RUNNING'""",
                counts ? 0 : 1, id, attempt) == 1;
    }

    /** @return whether its end is wished; nothing where the attempt is not the latest */
    Optional<Boolean> progress(long id, int attempt, long done, Long total) {
        return sql.list(row -> row.getBoolean(1), """
                update job set done = ?, total = ?, seen_at = now(), version = version + 1
                where id = ? and attempts = ? and status = 'RUNNING'
                returning cancel_wished_at is not null""", done, total, id, attempt)
                .stream().findFirst();
    }

    /** Ends it, and tells who asked for it, unless they ended it themselves or were not to be told. */
    void end(Job job, JobStatus status, RuleViolation refusal, List<JobFault> faults,
            long faultCount, Map<String, Object> result) {
        boolean quiet = sql.list(row -> row.getBoolean(1), """
                update job set status = ?, ended_at = clock_timestamp(), refusal = ?, figures = ?, faults = ?,
                    fault_count = ?, result = ?, version = version + 1
                where id = ? returning quiet""",
                status.name(),
                refusal == null ? null : refusal.key(),
                refusal == null ? "[]" : JobJson.of(refusal.figures()),
                JobJson.ofFaults(faults), faultCount, JobJson.of(result), job.id()).get(0);
        if (status == JobStatus.FAILED || status == JobStatus.DONE && !quiet) {
            notices.raise(NewNotice.message(Addressee.user(job.askedBy()),
                    status == JobStatus.DONE ? "job-done" : "job-failed", job.id(),
                    "/job/jobs.xhtml?job=" + job.id(), job.subject()));
        }
    }

    /** All there was to do is done. */
    void full(long id, long done) {
        sql.update("update job set done = coalesce(total, ?), total = coalesce(total, ?) where id = ?",
                done, done, id);
    }

    /** What waits ends at once; what runs sees it at its next report. */
    void wishCancel(long id, String by) {
        sql.update("""
                update job set cancel_wished_at = coalesce(cancel_wished_at, now()),
                    cancel_wished_by = coalesce(cancel_wished_by, ?), version = version + 1,
                    status = case status when 'QUEUED' then 'CANCELLED' else status end,
                    ended_at = case status when 'QUEUED' then now() end
                where id = ? and status in ('QUEUED', 'RUNNING')""", by, id);
    }

    void forgetOld(int inputHours, int days) {
        sql.update("""
                delete from job_input where job_id in (select id from job
                    where ended_at < now() - make_interval(hours => ?))""", inputHours);
        sql.update("delete from job where ended_at < now() - make_interval(days => ?)", days);
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong(1), row.getString(2), row.getString(3),
                JobJson.members(row.getString(4)), row.getString(5), row.getString(6),
                row.getString(7), row.getObject(8, Long.class), instant(row.getTimestamp(9)),
                JobStatus.valueOf(row.getString(10)), row.getInt(11),
                instant(row.getTimestamp(12)), instant(row.getTimestamp(13)),
                row.getBoolean(14), row.getLong(15), row.getObject(16, Long.class),
                row.getString(17), JobJson.items(row.getString(18)), row.getLong(19),
                JobJson.members(row.getString(20)), row.getBoolean(21));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
