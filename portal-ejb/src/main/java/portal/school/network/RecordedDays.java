package portal.school.network;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import portal.tenancy.TenantOwned;

/** What holds of networks from one day to another, with who had it recorded and ended, and why. */
@MappedSuperclass
public abstract class RecordedDays extends TenantOwned {

    @Column(name = "since", nullable = false, updatable = false)
    private LocalDate since;

    @Column(name = "until")
    private LocalDate until;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private OffsetDateTime recordedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    protected RecordedDays() {}

    RecordedDays(Days days, Told told) {
        since = days.since();
        reason = told.reason();
        recordedBy = told.by();
        recordedAt = told.at();
        if (days.until() != null) {
            endWith(days.until(), told);
        }
    }

    final void endWith(LocalDate lastDay, Told told) {
        until = new Days(since, lastDay).until();
        endReason = told.reason();
        endedBy = told.by();
        endedAt = told.at();
    }

    public Days getDays() {
        return new Days(since, until);
    }

    public LocalDate getSince() {
        return since;
    }

    /** The last day, or null while none is known. */
    public LocalDate getUntil() {
        return until;
    }

    public String getReason() {
        return reason;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public OffsetDateTime getRecordedAt() {
        return recordedAt;
    }

    public String getEndReason() {
        return endReason;
    }

    public String getEndedBy() {
        return endedBy;
    }

    public OffsetDateTime getEndedAt() {
        return endedAt;
    }
}
