/**
 * The search over what one may see (搜索): schools, and whatever else of the registers is found by a name,
 * a code, its pinyin or its initials.
 *
 * <p>Begin with {@link portal.school.search.Searching}. A register takes part by a
 * {@link portal.school.search.Findable}, which itself holds to what its caller may see.
 *
 * <p>Not here: the pages of the menu, which the web finds by itself.
 */
package portal.school.search;
