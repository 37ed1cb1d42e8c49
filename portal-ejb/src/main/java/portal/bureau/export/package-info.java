/**
 * A county takes all along (导出全县数据): every table of its own that it reads, and every stored file, in one
 * archive.
 *
 * <p>Begin with {@link portal.bureau.export.CountyExport}, where it is asked for and taken; {@link
 * portal.bureau.export.CountyTables} finds the tables in the database's own catalogue, so that none is
 * forgotten, and names what stays behind and why.
 *
 * <p>Not here: a copy of the whole portal that can be restored ({@code portal.launcher}), nor the record of
 * deeds, which its auditor takes out.
 */
package portal.bureau.export;
