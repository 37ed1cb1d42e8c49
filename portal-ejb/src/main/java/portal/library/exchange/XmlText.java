package portal.library.exchange;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document in the writing: elements within elements, and nothing that XML 1.0 does not know of,
 * whatever somebody typed.
 */
public final class XmlText {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** All signs that XML 1.0, section 2.2, does not call one. */
    private static final String UNKNOWN =
            "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final XMLStreamWriter writer;

    private XmlText(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** What may go wrong in it is the document's. */
    private interface Writing {
        void write() throws XMLStreamException;
    }

    /**
     * Writes a document.
     *
     * @param root       its element, with the prefix where it has one
     * @param namespaces by their prefixes; the empty one is for names without
     * @param schema     where they are laid down, as {@code xsi:schemaLocation} says it
     */
    static void write(
            OutputStream out, String root, Map<String, String> namespaces, String schema,
            Consumer<XmlText> within) {
        var attributes = new LinkedHashMap<>(namespaces);
        attributes.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        write(out, root, attributes, xml -> {
            xml.attribute("xsi:schemaLocation", schema);
            within.accept(xml);
        });
    }

    /** The same of one that names no schema. */
    public static void write(
            OutputStream out, String root, Map<String, String> namespaces,
            Consumer<XmlText> within) {
        written(() -> {
            var writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            for (var each : namespaces.entrySet()) {
                writer.writeAttribute(
                        each.getKey().isEmpty() ? "xmlns" : "xmlns:" + each.getKey(), each.getValue());
            }
            within.accept(new XmlText(writer));
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void attribute(String name, String value) {
        written(() -> writer.writeAttribute(name, value));
    }

    public void element(String name, Runnable within) {
        written(() -> writer.writeStartElement(name));
        within.run();
        written(writer::writeEndElement);
    }

    /** An element that holds text alone; nothing where there is none. */
    public void element(String name, String text, String... attributes) {
        var known = known(text);
        if (known.isEmpty()) {
            return;
        }
        written(() -> {
            writer.writeStartElement(name);
            write(attributes);
            writer.writeCharacters(known);
            writer.writeEndElement();
        });
    }

    /** An element of attributes alone. @param attributes each name with its value after it */
    public void empty(String name, String... attributes) {
        written(() -> {
            writer.writeEmptyElement(name);
            write(attributes);
        });
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], known(attributes[i + 1]));
        }
    }

    private static String known(String text) {
        return text.replaceAll(UNKNOWN, " ").strip();
    }
}
