package portal.school.establishment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private static final Comparator<Placed> BY_CODE =
            Comparator.comparing(placed -> placed.one().school().getCode());

    /** A school with what it is ordered by, asked once. */
    private record Placed(SchoolEstablishment one, Optional<? extends Comparable<?>> by) {

        boolean unknown() {
            return by.isEmpty();
        }

        @SuppressWarnings("unchecked")
        int compared(Placed other) {
            return by.map(value -> ((Comparable<Object>) value).compareTo(other.by.orElseThrow()))
                    .orElse(0);
        }
    }

    private final Function<SchoolEstablishment, Optional<? extends Comparable<?>>> figure;

    EstablishmentOrder(Function<SchoolEstablishment, Optional<? extends Comparable<?>>> figure) {
        this.figure = figure;
    }

    private static Optional<Integer> counted(
            SchoolEstablishment one, Function<StaffOnDay, Integer> number) {
        return one.isCounted() ? Optional.of(number.apply(one.staff())) : Optional.empty();
    }

    /** All of them in this order, or the other way round. */
    List<SchoolEstablishment> sorted(Stream<SchoolEstablishment> all, boolean ascending) {
        Comparator<Placed> known = Placed::compared;
        return all.map(one -> new Placed(one, figure.apply(one)))
                .sorted(Comparator.comparing(Placed::unknown)
                        .thenComparing(ascending ? known : known.reversed())
                        .thenComparing(BY_CODE))
                .map(Placed::one)
                .toList();
    }
}
