package portal.content.inspection.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import portal.content.inspection.Property;

/** Workbooks: the names of their sheets as headings, and what stands in the cells. */
final class SheetParts extends OfficeParts {

    private static final String BOOK = "xl/workbook.xml";
    private static final int MOST_SHEETS = 1_000;

    @Override
    void text(Parts parts, Report report) throws IOException {
        Map<String, String> targets = relations(parts, BOOK);
        Map<String, String> sheets = new LinkedHashMap<>();
        parts.walk(BOOK, (xml, event) -> {
            if (isStart(xml, event, "sheet")) {
                sheets.put(attribute(xml, "name"), targets.getOrDefault(reference(xml), ""));
            }
            return sheets.size() < MOST_SHEETS;
        });
        report.tell(Property.PAGES, Integer.toString(sheets.size()));
        List<String> shared = shared(parts, targets);
        for (var sheet : sheets.entrySet()) {
            report.head(1, sheet.getKey());
            report.line(sheet.getKey());
            cells(parts, sheet.getValue(), shared, report);
        }
    }

    private static List<String> shared(Parts parts, Map<String, String> targets)
            throws IOException {
        String part = targets.values().stream()
                .filter(target -> target.toLowerCase(Locale.ROOT)
                        .endsWith("sharedstrings.xml"))
                .findFirst().orElse("xl/sharedStrings.xml");
        List<String> shared = new ArrayList<>();
        var words = new StringBuilder();
        long[] held = {0};
        boolean[] inText = {false};
        parts.walk(part, (xml, event) -> {
            if (isStart(xml, event, "t") || isEnd(xml, event, "t")) {
                inText[0] = xml.isStartElement();
            } else if (inText[0] && event == XMLStreamConstants.CHARACTERS) {
                words.append(xml.getText());
            } else if (isEnd(xml, event, "si")) {
                shared.add(words.toString());
                held[0] += words.length() + 40;
                words.setLength(0);
            }
            return held[0] + words.length() < 10L * Report.MOST_TEXT;
        });
        return shared;
    }

    private static void cells(Parts parts, String sheet, List<String> shared, Report report)
            throws IOException {
        var value = new StringBuilder();
        String[] kind = {""};
        boolean[] inValue = {false};
        parts.walk(sheet, (xml, event) -> {
            if (isStart(xml, event, "c")) {
                kind[0] = attribute(xml, "t");
                value.setLength(0);
            } else if (isStart(xml, event, "v") || isStart(xml, event, "t")) {
                inValue[0] = true;
            } else if (isEnd(xml, event, "v") || isEnd(xml, event, "t")) {
                inValue[0] = false;
            } else if (inValue[0] && event == XMLStreamConstants.CHARACTERS) {
                value.append(xml.getText());
            } else if (isEnd(xml, event, "c") && !value.isEmpty()) {
                report.text(kind[0].equals("s") ? shared(shared, value.toString()) : value);
                report.text("\t");
            } else if (isEnd(xml, event, "row")) {
                report.text("\n");
            }
            return value.length() <= Report.MOST_TEXT && report.wantsText();
        });
    }

    private static String shared(List<String> shared, String place) {
        int at = place.matches("\\d{1,8}") ? Integer.parseInt(place) : shared.size();
        return at < shared.size() ? shared.get(at) : "";
    }
}
