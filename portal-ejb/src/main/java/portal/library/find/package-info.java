/**
 * How resources of the library are found (查找资源): by the words of their title, description and files,
 * by subject, grade and lesson; and which lessons have none.
 *
 * <p>Begin with {@link portal.library.find.LibrarySearch}. {@link portal.library.find.ResourceIndex} keeps
 * a row for each version that anybody reads, its words cut by {@link portal.library.find.Cutting}; what
 * somebody typed is understood by {@link portal.library.find.Typed}. Words are looked up by a
 * function of the database that passes row security ({@code library_search}), which keeps to the county
 * itself; whatever it names is read again under row security.
 *
 * <p>Not here: who reads which version ({@link portal.library.ResourceAccess}).
 */
package portal.library.find;
