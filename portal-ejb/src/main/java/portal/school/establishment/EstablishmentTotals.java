package portal.school.establishment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What some schools come to together (合计); a school that lacks a figure counts for nothing in its sum, and
 * is counted as lacking it.
 *
 * @param required    staff required, of the schools of which it can be said
 * @param unreckoned  schools of which it cannot
 * @param posts       posts approved, of the schools that state them
 * @param unstated    schools that do not
 * @param staff       who is registered
 * @param unregistered schools whose teachers are not registered
 * @param postsShort  posts lacking at the schools that lack some
 * @param postsOver   posts beyond what is required at the schools that have more
 * @param peopleShort people lacking at the schools that lack some
 */
public record EstablishmentTotals(
        int schools, long required, int unreckoned, long posts, int unstated, StaffOnDay staff,
        int unregistered, Sum postsShort, Sum postsOver, Sum peopleShort) {

    /** How many, at how many schools. */
    public record Sum(long number, int schools) {}

    public static EstablishmentTotals of(List<SchoolEstablishment> all) {
        return new EstablishmentTotals(
                all.size(),
                all.stream().map(SchoolEstablishment::required).mapToLong(one -> one.orElse(0L)).sum(),
                without(all, SchoolEstablishment::required),
                all.stream().map(SchoolEstablishment::posts).mapToLong(one -> one.orElse(0)).sum(),
                without(all, SchoolEstablishment::posts),
                all.stream().map(SchoolEstablishment::staff)
                        .reduce(StaffOnDay.NOBODY, StaffOnDay::plus),
                (int) all.stream().filter(one -> !one.isCounted()).count(),
                sum(all, one -> one.postsOver().map(over -> -over)),
                sum(all, SchoolEstablishment::postsOver),
                sum(all, one -> one.peopleOver().map(over -> -over)));
    }

    private static int without(
            List<SchoolEstablishment> all, Function<SchoolEstablishment, Optional<?>> figure) {
        return (int) all.stream().filter(one -> figure.apply(one).isEmpty()).count();
    }

    private static Sum sum(
            List<SchoolEstablishment> all, Function<SchoolEstablishment, Optional<Long>> figure) {
        var some = all.stream().map(figure).flatMap(Optional::stream)
                .filter(number -> number > 0).toList();
        return new Sum(some.stream().mapToLong(Long::longValue).sum(), some.size());
    }
}
