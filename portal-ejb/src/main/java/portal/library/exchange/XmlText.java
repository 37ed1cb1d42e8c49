package portal.library.exchange;

import java.io.OutputStream;
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
    public static void write(
            OutputStream out, String root, Map<String, String> namespaces, String schema,
            Consumer<XmlText> within) {
        written(() -> {
            var writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            for (var each : namespaces.entrySet()) {
                writer.writeAttribute(
                        each.getKey().isEmpty() ? "xmlns" : "xmlns:" + each.getKey(), each.getValue());
            }
            writer.writeAttribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
            writer.writeAttribute("xsi:schemaLocation", schema);
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

    void element(String name, Runnable within) {
        written(() -> writer.writeStartElement(name));
        within.run();
        written(writer::writeEndElement);
    }

    /** An element that holds text alone; nothing where there is none. */
    void element(String name, String text, String... attributes) {
        var known = text.replaceAll(UNKNOWN, " ").strip();
        if (known.isEmpty()) {
            return;
        }
        written(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
            writer.writeCharacters(known);
            writer.writeEndElement();
        });
    }
}
