/**
 * What a stored file holds (查看内容): whether it is sound, its text and headings, its properties
 * and small pictures of it, read in a process of its own that can die alone.
 *
 * <p>Begin with {@link portal.content.inspection.FileInspection}, the only door. It starts {@link
 * portal.content.inspection.child.Inspector} with few rights, little memory and a clock, and
 * believes nothing that comes back ({@link portal.content.inspection.ReportReading}).
 *
 * <p>Not here: what kind a file is ({@code portal.content}), and what is kept of an answer.
 */
package portal.content.inspection;
