package portal.content.inspection.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/** What office files of today have in common: relations, properties, what else may be in them. */
abstract class OfficeParts implements Reading {

    private static final String STRICT_OR_NOT = "http";
    private static final Map<String, Property> CORE = Map.of(
            "title", Property.TITLE,
            "creator", Property.AUTHOR,
            "subject", Property.SUBJECT,
            "keywords", Property.KEYWORDS,
            "language", Property.LANGUAGE,
            "created", Property.CREATED);
    private static final Map<String, Property> APPLICATION = Map.of("Pages", Property.PAGES);

    @Override
    public final void read(Path file, Report report) throws IOException {
        try (Parts parts = new Parts(file)) {
            for (String name : parts.names()) {
                look(parts, name, report);
            }
            properties(parts, "docProps/core.xml", CORE, report);
            text(parts, report);
            // What the last program counted is older than what can be counted.
            properties(parts, "docProps/app.xml", APPLICATION, report);
            report.endOfText();
            pictures(file, parts, report);
            parts.requireSound();
        }
    }

    abstract void text(Parts parts, Report report) throws IOException;

    void pictures(Path file, Parts parts, Report report) throws IOException {
        Pictures.within(parts, "/media/", report);
    }

    private static void look(Parts parts, String part, Report report) throws IOException {
        String name = part.toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin")) {
            report.find(Finding.MACROS);
        } else if (name.contains("/activex/")) {
            report.find(Finding.SCRIPTS);
        } else if (name.contains("/embeddings/")) {
            report.find(Finding.EMBEDDED_FILES);
        } else if (name.endsWith(".rels")) {
            parts.walk(part, (xml, event) -> {
                if (isExternal(xml, event)) {
                    report.find(Finding.EXTERNAL_LINKS);
                }
                return true;
            });
        }
    }

    /** A link that somebody follows is none; a picture that comes from elsewhere is. */
    private static boolean isExternal(XMLStreamReader xml, int event) {
        return isStart(xml, event, "Relationship")
                && "External".equals(xml.getAttributeValue(null, "TargetMode"))
                && !String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/hyperlink");
    }

    private static void properties(
            Parts parts, String part, Map<String, Property> sought, Report report)
            throws IOException {
        var at = new StringBuilder();
        var value = new StringBuilder();
        parts.walk(part, (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                at.setLength(0);
                at.append(xml.getLocalName());
                value.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS && value.length() < 4_000) {
                value.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && sought.containsKey(at.toString())) {
                report.tell(sought.get(at.toString()), value.toString());
                at.setLength(0);
            }
            return true;
        });
    }

    /** The parts that a part names, by the names it gives them. */
    static Map<String, String> relations(Parts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        var targets = new HashMap<String, String>();
        parts.walk(folder + "_rels/" + part.substring(slash) + ".rels", (xml, event) -> {
            if (isStart(xml, event, "Relationship")) {
                targets.put(String.valueOf(xml.getAttributeValue(null, "Id")),
                        resolved(folder, String.valueOf(xml.getAttributeValue(null, "Target"))));
            }
            return targets.size() < 10_000;
        });
        return targets;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String to = target;
        while (to.startsWith("../")) {
            to = to.substring(3);
            int slash = from.lastIndexOf('/', from.length() - 2);
            from = from.substring(0, slash + 1);
        }
        return from + to;
    }

    /** The name under which an element refers to another part. */
    static String reference(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null
                    && space.startsWith(STRICT_OR_NOT) && space.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean isStart(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    static boolean isEnd(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** An attribute of any space: writers differ in it. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
