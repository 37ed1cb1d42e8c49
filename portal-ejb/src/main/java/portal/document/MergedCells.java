package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The cells of a sheet that were merged downwards: a town beside its schools, a header two rows
 * high. The file has what they say in the uppermost alone; a reader sees it in each.
 *
 * <p>Numbers stay where they stand, since one for several rows is their sum and nobody's own.
 * Nothing is merged to the right: a title over all columns is no header of each.
 */
final class MergedCells {

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern RANGE = Pattern.compile("mergeCell\\s[^>]*?ref\\s*=\\s*[\"']"
            + "([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})[\"']");
    private static final String BEGIN = "mergeCells";
    private static final String END = "/mergeCells";
    /** Larger sheets come out of other systems, which merge nothing. */
    private static final int LARGEST_PART = 8 << 20;
    private static final int LONGEST = 1 << 20;
    private static final int LETTERS = 26;

    /** A cell merged downwards, and the last row in which it shows. */
    private record Range(int column, int last) {}

    /** What shows in a column until a row. */
    private record Held(SourceCell cell, int last) {}

    private final Map<Integer, List<Range>> begins = new HashMap<>();
    private final Map<Integer, Held> held = new HashMap<>();

    private MergedCells() {}

    /** @param sheet the relation by which the workbook names the sheet */
    static MergedCells of(Path workbook, String sheet) {
        var merged = new MergedCells();
        try (ZipFile zip = ZipFile.builder()
                .setPath(workbook).setIgnoreLocalFileHeader(true).get()) {
            Matcher range = RANGE.matcher(listed(zip, part(zip, sheet)));
            while (range.find()) {
                merged.add(column(range.group(1)), Integer.parseInt(range.group(2)),
                        Integer.parseInt(range.group(3)));
            }
        } catch (IOException | RuntimeException unreadable) {
            return new MergedCells();
        }
        return merged;
    }

    /** The sheet's own part, by the workbook's relations. */
    private static String part(ZipFile zip, String sheet) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry("xl/_rels/workbook.xml.rels"))) {
            String relations = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return RELATION.matcher(relations).results()
                    .map(relation -> relation.group())
                    .filter(relation -> sheet.equals(attribute(relation, "Id")))
                    .map(relation -> attribute(relation, "Target"))
                    .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target)
                    .findFirst().orElse("");
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)[\"']")
                .matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    /** What the part says of merged cells, which comes after all its rows. */
    private static String listed(ZipFile zip, String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null || entry.getSize() > LARGEST_PART) {
            return "";
        }
        var kept = new StringBuilder();
        var buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            boolean begun = false;
            for (int read = in.read(buffer); read >= 0 && kept.length() < LONGEST
                    && kept.indexOf(END) < 0; read = in.read(buffer)) {
                kept.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                begun = begun || kept.indexOf(BEGIN) >= 0;
                if (!begun) {
                    kept.delete(0, Math.max(0, kept.length() - BEGIN.length()));
                }
            }
        }
        return kept.toString();
    }

    private static int column(String letters) {
        return letters.chars()
                .reduce(0, (column, letter) -> column * LETTERS + letter - 'A' + 1) - 1;
    }

    private void add(int column, int first, int last) {
        if (last > first) {
            begins.computeIfAbsent(first, row -> new ArrayList<>()).add(new Range(column, last));
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
