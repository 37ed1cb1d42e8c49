package portal.library.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The standards by which a description leaves the portal (著录格式). */
public enum DescriptionFormat {

    /** IEEE Learning Object Metadata. */
    LOM("application/xml", "xml", LearningObjectMetadata.NAMESPACE, LearningObjectMetadata.SCHEMA) {
        @Override
        public void write(DescriptionRecord told, OutputStream out) {
            LearningObjectMetadata.write(told, out);
        }
    },

    /** Dublin Core as OAI-PMH has it. */
    DC("application/xml", "xml", DublinCore.NAMESPACE, DublinCore.SCHEMA) {
        @Override
        public void write(DescriptionRecord told, OutputStream out) {
            DublinCore.write(told, out);
        }
    },

    /** LRMI in schema.org. */
    LRMI("application/ld+json", "jsonld", "", "") {
        @Override
        public void write(DescriptionRecord told, OutputStream out) throws IOException {
            out.write(LearningResource.of(told).toString().getBytes(StandardCharsets.UTF_8));
        }
    };

    private final String mediaType;
    private final String ending;
    private final String namespace;
    private final String schema;

    DescriptionFormat(String mediaType, String ending, String namespace, String schema) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.namespace = namespace;
        this.schema = schema;
    }

    /** The one that an address names, as {@code lom}. */
    public static Optional<DescriptionFormat> named(String name) {
        return Stream.of(values()).filter(each -> each.word().equals(name)).findFirst();
    }

    /** By which addresses name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    public String ending() {
        return ending;
    }

    /** Of its elements; empty for what is no XML. */
    public String namespace() {
        return namespace;
    }

    /** Where its elements are laid down; empty for what is no XML. */
    public String schema() {
        return schema;
    }

    /** Writes one document, and leaves open what it is written to. */
    public abstract void write(DescriptionRecord told, OutputStream out) throws IOException;
}
