package portal.school.establishment;

import portal.school.SchoolFilter;

/**
 * Which schools a list of establishments shows.
 *
 * @param schools   by what the schools are
 * @param shortOnly those alone that lack posts or people
 */
public record EstablishmentFilter(SchoolFilter schools, boolean shortOnly) {

    public static final EstablishmentFilter ALL = new EstablishmentFilter(SchoolFilter.ALL, false);

    public boolean admits(SchoolEstablishment one) {
        return schools.admits(one.school()) && (!shortOnly || one.isShort());
    }
}
