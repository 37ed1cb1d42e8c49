package portal.audit.chain;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;

/**
 * A part of a chain as a file of its own, a JSON object a line: what it is, every row with its seal, every
 * signed end. Whoever has the file can check it with {@code verify-audit} and with nothing else.
 */
public final class ExportWriter {

    static final String FORMAT = "portal-audit-export/1";

    private final Writer out;

    public ExportWriter(Writer out) {
        this.out = out;
    }

    /**
     * Writes the links of a stored chain between two numbers, the last of which is a signed end.
     *
     * @param start the hash before the first of them
     */
    public void write(
            StoredChain chain, ExportHeader header, Map<String, ChainKey> keys) throws IOException {
        line(of(header, keys));
        var heads = chain.heads(header.first(), header.last());
        Head head = next(heads);
        for (var links = chain.links(header.first(), header.last()); links.hasNext();) {
            var link = links.next();
            if (link.line() == null) {
                throw new IllegalStateException("row " + link.number() + " is missing");
            }
            line(JSON.createObjectBuilder().add("row", ChainJson.of(link)).build());
            while (head != null && head.number() <= link.number()) {
                line(JSON.createObjectBuilder().add("head", ChainJson.of(head)).build());
                head = next(heads);
            }
        }
        out.flush();
    }

    private static Head next(Iterator<Head> heads) {
        return heads.hasNext() ? heads.next() : null;
    }

    private static JsonObject of(ExportHeader header, Map<String, ChainKey> keys) {
        var published = JSON.createArrayBuilder();
        keys.values().forEach(key -> published.add(
                Base64.getEncoder().encodeToString(key.publicPart())));
        return JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("tenant", header.tenant())
                .add("first", header.first())
                .add("last", header.last())
                .add("start", header.start())
                .add("at", header.at())
                .add("kid", header.kid())
                .add("signature", header.signature())
                .add("keys", published)
                .build();
    }

    private void line(JsonObject json) {
        try {
            out.write(json.toString());
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
