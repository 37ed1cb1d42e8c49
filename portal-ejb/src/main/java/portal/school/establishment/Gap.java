package portal.school.establishment;

import java.util.List;
import portal.tenancy.PolicyKey;

/**
 * Why one ground says nothing about a school.
 *
 * @param unset the figures that neither the county nor the nation sets, where that is why
 */
public record Gap(Ground ground, Lack lack, List<PolicyKey<?>> unset) {

    /** What is lacking; {@code STAGE} is no fault: the ground does not speak of such schools. */
    public enum Lack { STAGE, FIGURE, GRADES, CLASSES }

    public Gap {
        unset = List.copyOf(unset);
    }

    static Gap of(Ground ground, Lack lack) {
        return new Gap(ground, lack, List.of());
    }

    static Gap unset(Ground ground, List<PolicyKey<?>> keys) {
        return new Gap(ground, Lack.FIGURE, keys);
    }
}
