package portal.content.inspection.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import portal.content.inspection.Property;

/** Word files: the words of the document and of its notes, with the headings that styles tell. */
final class WordParts extends OfficeParts {

    /** Word calls them so inwardly in every language, other programs do not. */
    private static final Pattern STYLE = Pattern.compile("(?:heading|标题) ?([1-6])");
    private static final String TITLE = "title";
    private static final int MOST_STYLES = 5_000;
    private static final int ABOVE = 0;
    private static final int BODY = 9;

    private final Map<String, Integer> levels = new HashMap<>();
    private final Set<String> styles = new HashSet<>();

    @Override
    void text(Parts parts, Report report) throws IOException {
        styles(parts);
        document(parts, "word/document.xml", report);
        document(parts, "word/footnotes.xml", report);
        document(parts, "word/endnotes.xml", report);
    }

    private void styles(Parts parts) throws IOException {
        String[] style = {""};
        parts.walk("word/styles.xml", (xml, event) -> {
            if (isStart(xml, event, "style")) {
                style[0] = attribute(xml, "styleId");
                styles.add(style[0]);
            } else if (isStart(xml, event, "name")) {
                named(attribute(xml, "val")).ifPresent(level -> levels.put(style[0], level));
            } else if (isStart(xml, event, "outlineLvl")) {
                level(xml).ifPresent(level -> levels.putIfAbsent(style[0], level));
            }
            return styles.size() < MOST_STYLES;
        });
    }

    /** A style's level by what it is called; what is called title stands above all. */
    private static Optional<Integer> named(String style) {
        String name = style.toLowerCase(Locale.ROOT);
        Matcher heading = STYLE.matcher(name);
        return name.equals(TITLE) ? Optional.of(ABOVE)
                : heading.matches() ? Optional.of(Integer.parseInt(heading.group(1)))
                : Optional.empty();
    }

    private static Optional<Integer> level(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value.matches("[0-8]")
                ? Optional.of(Integer.parseInt(value) + 1)
                : Optional.empty();
    }

    /** A paragraph within a text frame stands within another. */
    private static final class Paragraph {
        private final StringBuilder words = new StringBuilder();
        private int level = BODY + 1;
    }

    private void document(Parts parts, String part, Report report) throws IOException {
        List<Paragraph> open = new ArrayList<>();
        int[] fallback = {0};
        parts.walk(part, (xml, event) -> {
            // What an old program would show instead, once more.
            if (isStart(xml, event, "Fallback")) {
                fallback[0]++;
            } else if (isEnd(xml, event, "Fallback")) {
                fallback[0]--;
            } else if (fallback[0] == 0) {
                at(xml, event, open, report);
            }
            return report.wantsText();
        });
    }

    private void at(XMLStreamReader xml, int event, List<Paragraph> open, Report report)
            throws IOException, XMLStreamException {
        if (isStart(xml, event, "p")) {
            open.add(new Paragraph());
            return;
        }
        if (open.isEmpty()) {
            return;
        }
        Paragraph paragraph = open.get(open.size() - 1);
        if (isEnd(xml, event, "p")) {
            open.remove(open.size() - 1);
            close(paragraph, report);
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "t" -> words(xml, paragraph, report);
                case "tab" -> paragraph.words.append('\t');
                case "br", "cr" -> paragraph.words.append('\n');
                case "pStyle" -> paragraph.level = level(attribute(xml, "val"), paragraph.level);
                case "outlineLvl" -> paragraph.level = level(xml).orElse(paragraph.level);
                default -> { }
            }
        }
    }

    /** Small programs name styles that they do not describe. */
    private int level(String style, int otherwise) {
        return levels.containsKey(style) ? levels.get(style)
                : styles.contains(style) ? otherwise : named(style).orElse(otherwise);
    }

    private static void words(XMLStreamReader xml, Paragraph paragraph, Report report)
            throws IOException, XMLStreamException {
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.hasText()) {
                paragraph.words.append(xml.getText());
            }
            if (paragraph.words.length() > Report.MOST_TEXT) {
                report.line(paragraph.words);
                paragraph.words.setLength(0);
            }
        }
    }

    private static void close(Paragraph paragraph, Report report) throws IOException {
        if (paragraph.level == ABOVE) {
            report.tell(Property.TITLE, paragraph.words.toString());
        }
        if (paragraph.level <= 6) {
            report.head(paragraph.level, paragraph.words.toString());
        }
        report.line(paragraph.words);
    }
}
