package portal.document.word;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An official document (公文) as it stands on paper, part by part from the top.
 *
 * @param mark      the issuing organ's mark in red (发文机关标志), where it is printed along
 * @param number    the document's number (发文字号)
 * @param title     with line breaks where the lines are to end
 * @param addressee to whom it goes (主送机关), without the colon
 * @param body      the text
 * @param signature who signs, and the day
 * @param annexes   each on a page of its own, listed below the text
 * @param imprint   who printed and distributed it, at the foot of the last page (版记)
 */
public record OfficialDocument(
        Optional<String> mark,
        Optional<String> number,
        String title,
        Optional<String> addressee,
        List<Block> body,
        Optional<Signature> signature,
        List<Annex> annexes,
        Optional<Imprint> imprint) {

    /** Who signs (发文机关署名), and the day from which it counts (成文日期). */
    public record Signature(String by, LocalDate on) {

        public Signature {
            by = PaperText.line(by);
        }

        /** The day as it is written. */
        public String day() {
            return PaperText.day(on);
        }
    }

    /**
     * Who printed it and when, and who else gets it.
     *
     * @param copies to whom copies go (抄送机关)
     */
    public record Imprint(Optional<String> copies, String by, LocalDate on) {

        public Imprint {
            copies = copies.map(PaperText::line).filter(text -> !text.isEmpty());
            by = PaperText.line(by);
        }
    }

    public OfficialDocument {
        mark = mark.map(PaperText::line).filter(text -> !text.isEmpty());
        number = number.map(PaperText::line).filter(text -> !text.isEmpty());
        title = PaperText.lines(title);
        addressee = addressee.map(PaperText::line).filter(text -> !text.isEmpty());
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a document has a title");
        }
    }

    public static OfficialDocument of(String title, List<Block> body) {
        return new OfficialDocument(Optional.empty(), Optional.empty(), title, Optional.empty(), body,
                Optional.empty(), List.of(), Optional.empty());
    }

    public OfficialDocument marked(String text) {
        return new OfficialDocument(Optional.of(text), number, title, addressee, body, signature,
                annexes, imprint);
    }

    public OfficialDocument numbered(String text) {
        return new OfficialDocument(mark, Optional.of(text), title, addressee, body, signature,
                annexes, imprint);
    }

    public OfficialDocument to(String text) {
        return new OfficialDocument(mark, number, title, Optional.of(text), body, signature,
                annexes, imprint);
    }

    public OfficialDocument signed(String by, LocalDate on) {
        return new OfficialDocument(mark, number, title, addressee, body,
                Optional.of(new Signature(by, on)), annexes, imprint);
    }

    public OfficialDocument with(Annex annex) {
        var all = new ArrayList<>(annexes);
        all.add(annex);
        return new OfficialDocument(mark, number, title, addressee, body, signature, all, imprint);
    }

    public OfficialDocument imprinted(Imprint foot) {
        return new OfficialDocument(mark, number, title, addressee, body, signature, annexes,
                Optional.of(foot));
    }

    /** How annexes are called: by number where there are several. */
    public String annexName(int index) {
        return annexes.size() == 1 ? "附件" : "附件" + (index + 1);
    }

    /** Writes it as a Word file: the same document, the same bytes. */
    public void write(OutputStream out) {
        PaperWriter.write(this, out);
    }
}
