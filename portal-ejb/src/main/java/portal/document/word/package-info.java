/**
 * Official documents (公文) as Word files, laid out as GB/T 9704-2012 asks: what a bureau prints,
 * stamps and sends.
 *
 * <p>Begin with {@link portal.document.word.OfficialDocument}: a capability says what stands on the
 * paper, in the order of its parts, and gets the file. Numbers of headings, rows and annexes are
 * counted here; texts come in as plain text and stay it.
 *
 * <p>Not here: what any paper says (each capability's own), and reading Word files.
 */
package portal.document.word;
