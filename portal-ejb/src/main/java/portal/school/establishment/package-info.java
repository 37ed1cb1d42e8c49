/**
 * The establishment of the county's schools (编制): how many staff the county's figures require of each
 * school, how many posts it has, who is there, and in which subjects teachers are lacking.
 *
 * <p>Begin with {@link portal.school.establishment.StaffingNorm}, which reckons what is required by pupils,
 * by class and by minimum, and {@link portal.school.establishment.SubjectShares}, which spreads it over the
 * subjects. Other capabilities ask {@link portal.school.establishment.Establishments}; pages and scripts
 * ask {@link portal.school.establishment.EstablishmentReading}.
 *
 * <p>Not here: the teachers themselves ({@code portal.school.teacher}), and who helps whom out
 * ({@code portal.pairing}, {@code portal.rotation}).
 */
package portal.school.establishment;
