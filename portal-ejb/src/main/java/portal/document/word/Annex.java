package portal.document.word;

import java.util.List;

/**
 * What is attached to a document (附件), beginning on a page of its own.
 *
 * @param wide whether its pages lie across, for tables that need it
 */
public record Annex(String title, boolean wide, List<Block> blocks) {

    public Annex {
        title = PaperText.line(title);
        blocks = List.copyOf(blocks);
    }
}
