/**
 * What schools can give and need in each subject, and which part in the pairing that suggests, on
 * pages and for scripts.
 *
 * <p>Begin with {@link portal.web.school.diagnosis.LevelsView}, the county at a glance.
 */
package portal.web.school.diagnosis;
