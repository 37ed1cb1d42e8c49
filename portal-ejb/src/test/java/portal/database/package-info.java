/**
 * The database that tests run against: a real PostgreSQL with the roles and the migrations that ship.
 *
 * <p>Begin with {@link portal.database.TestDatabase}; a persistence test takes one and says what a county
 * does: {@code database.inCounty("999901", entities -> ...)}.
 */
package portal.database;
