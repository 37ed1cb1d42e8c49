/**
 * The demonstration (演示): fills an empty database, through the capabilities' own services, with
 * invented schools of a real county's towns and an account for each role.
 *
 * <p>Begin with {@link portal.demonstration.Demonstration}. Whatever it makes says that it is a
 * demonstration.
 */
package portal.demonstration;
