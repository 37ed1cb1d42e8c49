/**
 * What paired schools do together (联合活动): joint plans, activities of every kind, their records and
 * who took part.
 *
 * <p>Begin with {@link portal.activity.ActivityKeys}: what a county may set, before there is
 * anything else here.
 *
 * <p>Not here: teachers who stay at the other school ({@code portal.rotation}), mentorships
 * ({@code portal.mentoring}), and how many activities are owed ({@code portal.obligation}).
 */
package portal.activity;
