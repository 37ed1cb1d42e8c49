package portal.library.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The schemas that documents of tests are held against. They are ours, written after the texts of the standards
 * and stricter where we use less.
 */
public final class Schemas {

    private Schemas() {}

    public static Schema of(String... names) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(Stream.of(names)
                    .map(name -> new StreamSource(Schemas.class.getResource(name).toExternalForm()))
                    .toArray(Source[]::new));
        } catch (SAXException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** What is wrong with a document is said with it. */
    public static void require(Schema schema, byte[] document) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException wrong) {
            throw new AssertionError(wrong.getMessage() + " in " + new String(document,
                    StandardCharsets.UTF_8), wrong);
        }
    }
}
