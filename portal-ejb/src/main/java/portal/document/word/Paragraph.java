package portal.document.word;

/** A paragraph of a document, indented by two characters. */
public record Paragraph(String text) implements Block {

    public Paragraph {
        text = PaperText.line(text);
    }
}
