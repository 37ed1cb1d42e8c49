package portal.school.teacher;

import java.util.Optional;
import portal.identity.personal.PersonalNumber;

/**
 * What becomes of a number that is kept: it stays, it goes, or another one takes its place. Forms
 * show a mask, which nobody can send back.
 *
 * @param number the other one; absent where the kept one stays or goes
 */
public record NumberChange<N extends PersonalNumber>(boolean stays, Optional<N> number) {

    public static <N extends PersonalNumber> NumberChange<N> none() {
        return new NumberChange<>(true, Optional.empty());
    }

    public static <N extends PersonalNumber> NumberChange<N> gone() {
        return new NumberChange<>(false, Optional.empty());
    }

    public static <N extends PersonalNumber> NumberChange<N> to(N number) {
        return new NumberChange<>(false, Optional.of(number));
    }
}
