/**
 * How schools and principals are judged (考核、表彰): indicator schemes, bundled scores, the principal's
 * annual review, commendations and appeals.
 *
 * <p>Begin with {@link portal.assessment.AssessmentKeys}: what a county may set, before there is
 * anything else here.
 *
 * <p>Not here: the records a score rests on, which every other capability keeps, and whether a
 * demand is met ({@code portal.obligation}). Nothing else may look into this package.
 */
package portal.assessment;
