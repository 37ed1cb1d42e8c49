/**
 * Resources described many at once (批量描述): one's own as a table, changed in a spreadsheet, and taken back.
 *
 * <p>Begin with {@link portal.library.describe.BulkDescribing}; the columns are {@link
 * portal.library.describe.DescriptionTable}'s.
 *
 * <p>Not here: what a description may be ({@link portal.library.Description}), and who may change which
 * ({@link portal.library.Contributing}).
 */
package portal.library.describe;
