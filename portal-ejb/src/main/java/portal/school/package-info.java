/**
 * Schools and their teachers (学校、教师): the registry, networks of schools, reorganisation, careers
 * and establishment.
 *
 * <p>Begin with {@link portal.school.SchoolKeys}: what a county may set, before there is anything
 * else here.
 *
 * <p>Not here: who supports whom ({@code portal.pairing}), accounts ({@code portal.identity}), and
 * donations or funds ({@code portal.conditions}).
 */
package portal.school;
