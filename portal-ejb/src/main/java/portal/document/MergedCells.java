package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The cells of a sheet that were merged downwards: a town beside its schools, a header two rows
 * high. The file has what they say in the uppermost alone; a reader sees it in each.
 *
 * <p>Numbers stay where they stand, since one for several rows is their sum and nobody's own.
 * Nothing is merged to the right: a title over all columns is no header of each.
 */
final class MergedCells {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})");
    /** Larger sheets come out of other systems, which merge nothing. */
    static final int LARGEST_PART = 8 << 20;
    private static final int LETTERS = 26;

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** A cell merged downwards, and the last row in which it shows. */
    private record Range(int column, int last) {}

    /** What shows in a column until a row. */
    private record Held(SourceCell cell, int last) {}

    private final Map<Integer, List<Range>> begins = new HashMap<>();
    private final Map<Integer, Held> held = new HashMap<>();

    private long bytes;

    private MergedCells() {}

    /**
     * @param sheet the relation by which the workbook names the sheet
     * @param most  how many bytes of the sheet are gone through; none of a larger one
     */
    static MergedCells of(Path workbook, String sheet, long most) {
        var merged = new MergedCells();
        try (ZipFile zip = ZipFile.builder()
                .setPath(workbook).setIgnoreLocalFileHeader(true).get()) {
            var part = zip.getEntry(part(zip, sheet));
            if (part != null && part.getSize() <= Math.min(LARGEST_PART, most)) {
                merged.bytes = part.getSize();
                each(zip.getInputStream(part), "mergeCell",
                        cell -> merged.add(cell.getAttributeValue(null, "ref")));
            }
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            return new MergedCells();
        }
        return merged;
    }

    /** How many bytes were gone through. */
    long bytes() {
        return bytes;
    }

    /** The sheet's own part, by the workbook's relations. */
    private static String part(ZipFile zip, String sheet) throws IOException, XMLStreamException {
        var targets = new ArrayList<String>();
        each(zip.getInputStream(zip.getEntry("xl/_rels/workbook.xml.rels")), "Relationship",
                relation -> {
                    if (sheet.equals(relation.getAttributeValue(null, "Id"))) {
                        targets.add(relation.getAttributeValue(null, "Target"));
                    }
                });
        var target = targets.isEmpty() ? "" : targets.get(0);
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void each(InputStream part, String element, Consumer<XMLStreamReader> found)
            throws IOException, XMLStreamException {
        try (part) {
            var reader = XML.createXMLStreamReader(part);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    found.accept(reader);
                }
            }
        }
    }

    private static int column(String letters) {
        return letters.chars()
                .reduce(0, (column, letter) -> column * LETTERS + letter - 'A' + 1) - 1;
    }

    private void add(String ref) {
        Matcher range = RANGE.matcher(ref == null ? "" : ref);
        if (range.matches() && !range.group(2).equals(range.group(3))) {
            begins.computeIfAbsent(Integer.parseInt(range.group(2)), row -> new ArrayList<>())
                    .add(new Range(column(range.group(1)), Integer.parseInt(range.group(3))));
        }
    }

    /** The row with what shows in it from above; the rows come in their order. */
    SourceRow shown(SourceRow row) {
        if (begins.isEmpty()) {
            return row;
        }
        held.values().removeIf(cell -> cell.last() < row.number());
        var cells = new ArrayList<>(row.cells());
        held.forEach((column, above) -> {
            while (cells.size() <= column) {
                cells.add(SourceCell.EMPTY);
            }
            if (cells.get(column).blank()) {
                cells.set(column, above.cell());
            }
        });
        begins.getOrDefault(row.number(), List.of()).forEach(range -> {
            SourceCell cell = row.cell(range.column());
            if (!cell.blank() && cell.kind() != SourceCell.Kind.NUMBER) {
                held.put(range.column(), new Held(cell, range.last()));
            }
        });
        return new SourceRow(row.number(), cells, row.hidden());
    }
}
