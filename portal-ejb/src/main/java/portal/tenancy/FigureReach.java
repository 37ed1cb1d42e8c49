package portal.tenancy;

import java.util.List;
import java.util.OptionalLong;

/**
 * Whom a figure speaks of, as the capability that keeps them knows: asked before a bureau changes
 * it, and collected with {@code @Any Instance<FigureReach>}.
 */
public interface FigureReach {

    /** Those of whom a figure may speak, in the bundles after {@code reach.}. */
    enum Whom {
        SCHOOLS,
        SUPPORTERS,
        RECIPIENTS,
        RURAL_SCHOOLS,
        TEACHERS,
        SUPPORTERS_TEACHERS,
        PUPILS,
        MENTORSHIPS,
        PRINCIPALS,
        DEPUTY_PRINCIPALS,
        BUREAU
    }

    /**
     * Some whom the figure touches.
     *
     * @param count how many they are on record; empty where the portal does not keep them yet
     * @param names some of them by name, for a look; empty where they are no institutions
     */
    record Touched(Whom whom, OptionalLong count, List<String> names) {

        public Touched {
            names = List.copyOf(names);
        }

        /** Those whom nobody can count yet. */
        public static Touched uncounted(Whom whom) {
            return new Touched(whom, OptionalLong.empty(), List.of());
        }
    }

    /** Empty where the capability knows none of them. */
    List<Touched> touchedBy(PolicyKey<?> key);
}
