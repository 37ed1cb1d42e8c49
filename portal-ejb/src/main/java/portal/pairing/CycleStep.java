package portal.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import portal.tenancy.TenantOwned;

/**
 * One step of the bureau's hand work on a cycle (一步调整): what was done, when and by whom. The steps
 * up to the cycle's own count are in force; the others were undone and may be done again.
 */
@Entity
@Table(name = "cycle_step")
@NamedQuery(name = "CycleStep.ofCycle", query = """
        select s from CycleStep s where s.cycle = :cycle order by s.number""")
public class CycleStep extends TenantOwned {

    /** What a step was, as those who took it call it. */
    public enum Kind {
        CHANGE, PIN, FORBID, RELEASE, LIMIT, WANT, FARTHEST, REMEDY,
        /** A list of pairs was taken in, each as a pin. */
        IMPORT,
        /** What was insisted on before steps were kept. */
        EARLIER
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private Kind kind;

    @Column(name = "arguments", nullable = false, updatable = false)
    private String arguments;

    @Column(name = "changes", nullable = false, updatable = false)
    private String changes;

    @Column(name = "taken_at", nullable = false, updatable = false)
    private OffsetDateTime takenAt;

    @Column(name = "taken_by", nullable = false, updatable = false)
    private String takenBy;

    protected CycleStep() {}

    CycleStep(Cycle cycle, int number, Kind kind, List<String> arguments,
            List<HandChange> changes, String by) {
        this.cycle = cycle;
        this.number = number;
        this.kind = kind;
        this.arguments = JSON.createArrayBuilder(arguments).build().toString();
        this.changes = HandChanges.write(changes);
        takenAt = OffsetDateTime.now();
        takenBy = by;
    }

    /** As a version keeps it: see {@link PlanRecord#steps}. */
    static CycleStep kept(Cycle cycle, JsonObject told) {
        var step = new CycleStep();
        step.cycle = cycle;
        step.number = told.getInt("number");
        step.kind = Kind.valueOf(told.getString("kind"));
        step.arguments = told.getJsonArray("arguments").toString();
        step.changes = told.getJsonArray("changes").toString();
        step.takenAt = OffsetDateTime.parse(told.getString("takenAt"));
        step.takenBy = told.getString("takenBy");
        return step;
    }

    /** What it changed, in the order in which it did. */
    public List<HandChange> getChanges() {
        return HandChanges.read(changes);
    }

    /** From 1 on, without gaps. */
    public int getNumber() {
        return number;
    }

    public Kind getKind() {
        return kind;
    }

    /** The codes of the schools and the figures that the step's words name, in their order. */
    public List<String> getArguments() {
        try (var reader = JSON.createReader(new StringReader(arguments))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }

    public OffsetDateTime getTakenAt() {
        return takenAt;
    }

    /** Empty where nobody knows any more. */
    public String getTakenBy() {
        return takenBy;
    }
}
