package portal.pairing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.school.School;
import portal.school.SupportRole;

/** Cycles, steps, versions and pairs for tests of other packages than this one. */
public final class CastOfPairing {

    /** When every version of the cast was kept. */
    static final OffsetDateTime KEPT_AT = OffsetDateTime.parse("2026-09-01T08:00:00+08:00");

    private static final LocalDate OPENING = LocalDate.of(2026, 9, 1);

    /** A cycle that says nothing of any school itself, and how a record tells that. */
    static final Parts OF_THE_REGISTER = new Parts(Map.of());
    static final String NO_PARTS = "[]";

    private CastOfPairing() {}

    public static Cycle cycle(int schoolYear, String name) {
        return new Cycle(schoolYear, CycleSettings.usual(name));
    }

    /** Keeps a problem as it was posed for a cycle that is stored already. */
    static void pose(EntityManager entities, Cycle cycle, Problem problem) {
        pose(entities, cycle, new CycleProblem(problem, List.of(), List.of()));
    }

    static void pose(EntityManager entities, Cycle cycle, CycleProblem posing) {
        var cycles = new Cycles();
        cycles.entities = entities;
        cycles.pose(cycle, posing);
    }

    /** The first step of a cycle: that the two pair. */
    public static CycleStep pin(Cycle cycle, School supporter, School recipient) {
        return new CycleStep(cycle, 1, CycleStep.Kind.PIN,
                List.of(supporter.getCode(), recipient.getCode()),
                List.of(new HandChange.Pin(new Pair(supporter.getCode(), recipient.getCode()))),
                "officer");
    }

    /** That a school takes no part in a cycle. */
    public static CyclePart aside(Cycle cycle, School school) {
        return new CyclePart(cycle, school.getCode(), SupportRole.NONE, Optional.empty(),
                "停办整修", "officer");
    }

    /** A version as it was stored, whatever its solving would have found. */
    public static PlanVersion version(Cycle cycle, int number, String problem) {
        var version = new PlanVersion();
        Map.of("cycle", cycle, "number", number, "problem", problem, "answer", "{}", "total", 1L,
                        "note", "", "steps", "[]", "keptBy", "officer", "keptAt", KEPT_AT)
                .forEach((field, value) -> set(version, field, value));
        set(version, "parts", NO_PARTS);
        return version;
    }

    private static void set(PlanVersion version, String name, Object value) {
        try {
            var field = PlanVersion.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(version, value);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static Pairing pairing(Cycle cycle, School supporter, School recipient) {
        return new Pairing(cycle, supporter, recipient, 1_500, false, OPENING);
    }
}
