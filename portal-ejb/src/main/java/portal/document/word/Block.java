package portal.document.word;

/** A piece of a document's text: a heading, a paragraph or a table. */
public sealed interface Block permits Heading, Paragraph, Grid {}
