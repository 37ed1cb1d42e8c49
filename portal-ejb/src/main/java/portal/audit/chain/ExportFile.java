package portal.audit.chain;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import portal.audit.chain.ChainFault.Kind;

/** An exported file that is being read, a line at a time however long it is. */
public final class ExportFile {

    private final BufferedReader in;
    private final Deque<Link> links = new ArrayDeque<>();
    private final Deque<Head> heads = new ArrayDeque<>();
    private final Map<String, ChainKey> keys = new TreeMap<>();
    private ExportHeader header;
    private long reached;

    private ExportFile(BufferedReader in) {
        this.in = in;
    }

    /** What the file proves, and the keys that it says it was signed with. */
    public record Proof(Verdict verdict, Map<String, ChainKey> keys) {}

    /** @param trusted the keys to believe in; with none, those that the file brings along */
    public static Proof verify(BufferedReader in, Map<String, ChainKey> trusted)
            throws IOException {
        var file = new ExportFile(in);
        try {
            return new Proof(file.walked(trusted), file.keys);
        } catch (JsonException | ClassCastException | NullPointerException
                | IllegalArgumentException | ArithmeticException broken) {
            return new Proof(file.broken(), file.keys);
        } catch (UncheckedIOException unread) {
            throw unread.getCause();
        }
    }

    private Verdict walked(Map<String, ChainKey> trusted) throws IOException {
        readHeader();
        var believed = trusted.isEmpty() ? keys : trusted;
        var signer = believed.get(header.kid());
        if (signer == null || !signer.signed(header)) {
            return unsound(signer == null ? Kind.KEY_UNKNOWN : Kind.SIGNATURE_WRONG, header.first());
        }
        var verdict = ChainWalk.along(new Chain(
                header.tenant(), header.start(), header.first(), Optional.empty(),
                new Read<>(links), new Read<>(heads), Optional.empty(), believed));
        return verdict.sound() && verdict.until() != header.last()
                ? unsound(Kind.TAIL_CUT_OFF, verdict.until() + 1)
                : verdict;
    }

    private void readHeader() throws IOException {
        String first = in.readLine();
        var json = ChainJson.parsed(first == null ? "" : first);
        if (!ExportWriter.FORMAT.equals(json.getString("format"))) {
            throw new JsonException("format");
        }
        for (var key : json.getJsonArray("keys").getValuesAs(JsonString.class)) {
            var published = ChainKey.ofPublic(Base64.getDecoder().decode(key.getString()));
            keys.put(published.kid(), published);
        }
        header = new ExportHeader(
                json.getString("tenant"),
                ChainJson.number(json, "first"),
                ChainJson.number(json, "last"),
                json.getString("start"),
                ChainJson.number(json, "at"),
                json.getString("kid"),
                json.getString("signature"));
        reached = header.first() - 1;
    }

    private Verdict broken() {
        return header == null
                ? new Verdict("", 1, 0, Optional.of(new ChainFault("", 1, Kind.FILE_BROKEN)))
                : unsound(Kind.FILE_BROKEN, reached + 1);
    }

    private Verdict unsound(Kind kind, long number) {
        return new Verdict(header.tenant(), header.first(), number - 1,
                Optional.of(new ChainFault(header.tenant(), number, kind)));
    }

    /** Reads the next line into where it belongs. */
    private boolean more() {
        try {
            String line = in.readLine();
            if (line == null) {
                return false;
            }
            JsonObject json = ChainJson.parsed(line);
            if (json.containsKey("row")) {
                var link = ChainJson.link(json.getJsonObject("row"), header.tenant());
                links.add(link);
                reached = link.number();
            } else {
                heads.add(ChainJson.head(json.getJsonObject("head")));
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One kind of line, in the order of the file; those of the other kind wait for their turn. */
    private final class Read<T> implements Iterator<T> {

        private final Deque<T> waiting;

        Read(Deque<T> waiting) {
            this.waiting = waiting;
        }

        @Override
        public boolean hasNext() {
            while (waiting.isEmpty()) {
                if (!more()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return waiting.pop();
        }
    }
}
