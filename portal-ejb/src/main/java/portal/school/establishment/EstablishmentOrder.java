package portal.school.establishment;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import portal.school.Spelling;

/** By what a list of establishments is ordered; what nobody can say stands last, ties go by code. */
public enum EstablishmentOrder {
    CODE(one -> Optional.of(one.school().getCode())),
    NAME(one -> Optional.of(Spelling.of(one.school().getName()).full())),
    STAGE(one -> Optional.of(one.school().getStage())),
    SETTING(one -> Optional.of(one.school().getSetting())),
    PUPILS(one -> Optional.of(one.school().getPupils())),
    REQUIRED(SchoolEstablishment::required),
    POSTS(SchoolEstablishment::posts),
    POSTS_OVER(SchoolEstablishment::postsOver),
    ESTABLISHED(one -> counted(one, StaffOnDay::established)),
    AT_POST(one -> counted(one, StaffOnDay::atPost)),
    AWAY(one -> counted(one, StaffOnDay::away)),
    OUTSIDE(one -> counted(one, StaffOnDay::outside)),
    PEOPLE_OVER(SchoolEstablishment::peopleOver);

    private static final Comparator<SchoolEstablishment> BY_CODE =
            Comparator.comparing(one -> one.school().getCode());

    private final Function<SchoolEstablishment, Optional<? extends Comparable<?>>> figure;

    EstablishmentOrder(Function<SchoolEstablishment, Optional<? extends Comparable<?>>> figure) {
        this.figure = figure;
    }

    private static Optional<Integer> counted(
            SchoolEstablishment one, Function<StaffOnDay, Integer> number) {
        return one.isCounted() ? Optional.of(number.apply(one.staff())) : Optional.empty();
    }

    public Comparator<SchoolEstablishment> comparator(boolean ascending) {
        return Comparator.<SchoolEstablishment>comparingInt(
                        one -> figure.apply(one).isPresent() ? 0 : 1)
                .thenComparing((one, other) -> compared(one, other) * (ascending ? 1 : -1))
                .thenComparing(BY_CODE);
    }

    @SuppressWarnings("unchecked")
    private int compared(SchoolEstablishment one, SchoolEstablishment other) {
        var left = (Optional<Comparable<Object>>) (Optional<?>) figure.apply(one);
        return left.map(value -> Integer.signum(value.compareTo(figure.apply(other).orElse(null))))
                .orElse(0);
    }
}
