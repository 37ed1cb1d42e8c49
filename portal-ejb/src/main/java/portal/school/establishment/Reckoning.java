package portal.school.establishment;

import java.math.BigDecimal;
import java.util.List;
import portal.tenancy.PolicyKey;

/**
 * How many staff one ground requires of a school, with its arithmetic.
 *
 * @param terms   what is added up: one, or two for a school of nine years
 * @param classes the school's classes, where the ground is classes; else 0
 * @param exact   before it is rounded up, to 34 digits
 * @param staff   whole persons, rounded up
 */
public record Reckoning(
        Ground ground, List<Term> terms, int classes, BigDecimal exact, long staff) {

    /**
     * One part of the sum.
     *
     * @param key    whose figure it is
     * @param pupils of whom the figure speaks
     */
    public record Term(PolicyKey<?> key, BigDecimal figure, int pupils) {}

    public Reckoning {
        terms = List.copyOf(terms);
    }

    static Reckoning of(Ground ground, List<Term> terms, int classes, Fraction exact) {
        return new Reckoning(ground, terms, classes, exact.decimal(), exact.ceiling());
    }

    /** Whether the classes of a school of nine years are apportioned by the pupils of its grades. */
    public boolean apportioned() {
        return ground == Ground.CLASSES && terms.size() > 1;
    }

    /** All pupils of whom its figures speak. */
    public int pupils() {
        return terms.stream().mapToInt(Term::pupils).sum();
    }
}
