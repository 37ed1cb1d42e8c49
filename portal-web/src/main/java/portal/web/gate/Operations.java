package portal.web.gate;

import java.util.List;

/** Who may ask for what operators look at: {@code /metrics} and {@code /openapi}. */
enum Operations {

    /** Whoever reaches the portal. */
    OPEN,

    /** This machine, and not through a proxy. */
    LOCAL,

    /** Nobody. */
    CLOSED;

    private static final List<String> PATHS = List.of("/metrics", "/openapi");

    static boolean isAskedBy(String path) {
        return PATHS.stream().anyMatch(ours -> path.equals(ours) || path.startsWith(ours + "/"));
    }

    boolean allow(boolean fromThisMachine) {
        return this == OPEN || this == LOCAL && fromThisMachine;
    }
}
