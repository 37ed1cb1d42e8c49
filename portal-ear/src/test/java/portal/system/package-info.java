/**
 * The system tests: they drive what ships, as it ships. {@link portal.system.RunningPortal} starts
 * {@code portal.jar} for those that need a portal.
 */
package portal.system;
