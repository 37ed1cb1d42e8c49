package portal.content.inspection.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/** Documents of LibreOffice and its relatives. */
final class OpenDocument implements Reading {

    private static final Map<String, Property> META = Map.of(
            "title", Property.TITLE,
            "initial-creator", Property.AUTHOR,
            "subject", Property.SUBJECT,
            "keyword", Property.KEYWORDS,
            "language", Property.LANGUAGE,
            "creation-date", Property.CREATED);

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private int level;

    @Override
    public void read(Path file, Report report) throws IOException {
        try (Parts parts = new Parts(file)) {
            parts.walk("META-INF/manifest.xml", (xml, event) -> {
                if (OfficeParts.isStart(xml, event, "encryption-data")) {
                    throw new LockedException();
                }
                return true;
            });
            for (String name : parts.names()) {
                if (name.startsWith("Basic/") || name.startsWith("Scripts/")) {
                    report.find(Finding.MACROS);
                } else if (name.startsWith("Object ")) {
                    report.find(Finding.EMBEDDED_FILES);
                }
            }
            parts.walk("meta.xml", (xml, event) -> meta(xml, event, report));
            parts.walk("content.xml", (xml, event) -> {
                content(xml, event, report);
                return report.wantsText();
            });
            report.endOfText();
            Pictures.within(parts, "Pictures/", report);
            parts.requireSound();
        }
    }

    private boolean meta(XMLStreamReader xml, int event, Report report) throws IOException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            value.setLength(0);
            if (xml.getLocalName().equals("document-statistic")) {
                report.tell(Property.PAGES, OfficeParts.attribute(xml, "page-count"));
            }
        } else if (event == XMLStreamConstants.CHARACTERS && value.length() < 4_000) {
            value.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT
                && META.containsKey(xml.getLocalName())) {
            report.tell(META.get(xml.getLocalName()), value.toString());
        }
        return true;
    }

    private void content(XMLStreamReader xml, int event, Report report) throws IOException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "h" -> level = OfficeParts.attribute(xml, "outline-level").matches("[1-6]")
                        ? Integer.parseInt(OfficeParts.attribute(xml, "outline-level")) : 1;
                case "tab" -> words.append('\t');
                case "s" -> words.append(' ');
                case "line-break" -> words.append('\n');
                default -> { }
            }
        } else if (event == XMLStreamConstants.CHARACTERS) {
            words.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            String name = xml.getLocalName();
            if (name.equals("h")) {
                report.head(level, words.toString());
            }
            if (name.equals("h") || name.equals("p")) {
                report.line(words);
                words.setLength(0);
            }
        }
        if (words.length() > Report.MOST_TEXT) {
            report.line(words);
            words.setLength(0);
        }
    }
}
