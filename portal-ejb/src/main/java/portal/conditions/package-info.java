/**
 * What schools have to work with (办学条件): donations, funds planned and spent, training, surveys.
 *
 * <p>Begin with {@link portal.conditions.ConditionsKeys}: what a county may set, before there is
 * anything else here.
 *
 * <p>Not here: the seven resource figures of the registry ({@code portal.school}) and how a county
 * is judged by them ({@code portal.assessment}).
 */
package portal.conditions;
