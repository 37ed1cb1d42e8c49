package portal.pairing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import portal.school.School;

/** Cycles, wishes, runs and pairs for tests of other packages than this one. */
public final class CastOfPairing {

    /** When every run of the cast ran. */
    static final OffsetDateTime RAN_AT = OffsetDateTime.parse("2026-09-01T08:00:00+08:00");

    private static final LocalDate OPENING = LocalDate.of(2026, 9, 1);

    private CastOfPairing() {}

    public static Cycle cycle(int schoolYear, String name) {
        return new Cycle(schoolYear, name, Weighing.USUAL);
    }

    public static Wish pin(Cycle cycle, School supporter, School recipient) {
        return new Wish(cycle, supporter, recipient, Wish.Kind.PIN);
    }

    public static void forbid(Wish wish) {
        wish.become(Wish.Kind.FORBID);
    }

    /** A run as it was stored, whatever its solving would have found. */
    public static AllocationRun run(Cycle cycle, String problem) {
        var run = new AllocationRun();
        Map.of("cycle", cycle, "problem", problem, "answer", "{}", "status", "OPTIMAL", "total", 1L,
                        "ranAt", RAN_AT)
                .forEach((field, value) -> set(run, field, value));
        return run;
    }

    private static void set(AllocationRun run, String name, Object value) {
        try {
            var field = AllocationRun.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(run, value);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static Pairing pairing(Cycle cycle, School supporter, School recipient) {
        return new Pairing(cycle, supporter, recipient, 1_500, false, OPENING);
    }
}
