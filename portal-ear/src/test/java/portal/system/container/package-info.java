/**
 * Tests that run within the server: the standalone WAR as it ships, with these classes beside it, on Payara
 * Micro by Arquillian, over a PostgreSQL of their own with three counties and one faulty county folder.
 *
 * <p>Begin with {@link portal.system.container.CountiesApartIT}. It is one class, because each class would start
 * a server of its own.
 */
package portal.system.container;
