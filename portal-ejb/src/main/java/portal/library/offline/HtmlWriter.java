package portal.library.offline;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a page element by element, so that no text of anybody's can become one. */
final class HtmlWriter {

    /** What stands between its tags to nobody. */
    private static final String VOID = "meta link img input br";

    private final XMLStreamWriter xml;

    /** The writer between keeps signs beyond the first plane whole. */
    HtmlWriter(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        xml.writeDTD("<!DOCTYPE html>");
    }

    /** What stands within an element. */
    @FunctionalInterface
    interface Within {

        void write() throws XMLStreamException;
    }

    /** @param attributes by turns a name and a value; one without a value is left out */
    void element(String name, Within within, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        within.write();
        xml.writeEndElement();
    }

    void element(String name, String text, String... attributes) throws XMLStreamException {
        element(name, () -> text(text), attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        if (!VOID.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], plain(attributes[i + 1]));
            }
        }
    }

    void text(String text) throws XMLStreamException {
        xml.writeCharacters(plain(text));
    }

    /** Without signs that no page holds. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }
}
