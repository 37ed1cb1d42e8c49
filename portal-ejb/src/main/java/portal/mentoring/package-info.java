/**
 * Teachers who guide teachers (师徒结对), pupils hand in hand (手拉手) and teachers who care for pupils
 * (师生结对): three ways of pairing persons, never to be confused with the pairing of schools.
 *
 * <p>Begin with {@link portal.mentoring.MentoringKeys}: what a county may set, before there is
 * anything else here.
 *
 * <p>Not here: the pairing of schools ({@code portal.pairing}); and nothing that says why a pupil
 * is cared for, which is never stored.
 */
package portal.mentoring;
