package portal.content.inspection.child;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.XMLEvent;

/** The parts of a zipped document, inflated piece by piece and each to a bound. */
final class Parts implements AutoCloseable {

    private static final long LARGEST_PART = 96 << 20;
    private static final long LARGEST_OF_ALL = 1L << 30;
    private static final int MOST_PARTS = 10_000;
    private static final int END = 0x504b0506;
    private static final int END_WITHIN = 22 + 0xffff;

    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final ZipFile zip;

    Parts(Path file) throws IOException {
        requireEnd(file);
        zip = new ZipFile(file.toFile());
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new ZipException("too many parts");
        }
    }

    /** What to do with each element of a part; tells whether to go on. */
    @FunctionalInterface
    interface Each {

        boolean at(XMLStreamReader xml, int event) throws IOException, XMLStreamException;
    }

    /** In their order. */
    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bounded(zip.getInputStream(entry)));
        } catch (ZipException failure) {
            throw String.valueOf(failure.getMessage()).contains("encrypted")
                    ? new LockedException() : failure;
        }
    }

    /** A part that is not there is no fault. */
    void walk(String name, Each each) throws IOException {
        var part = open(name);
        if (part.isEmpty()) {
            return;
        }
        try (InputStream in = part.get()) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            boolean on = true;
            while (on && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLEvent.DTD) {
                    throw new IOException("a document type");
                }
                on = each.at(xml, event);
            }
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Every part is as it was when it was put in, as far as a bound on all of them. */
    void requireSound() throws IOException {
        long left = LARGEST_OF_ALL;
        var bytes = new byte[1 << 16];
        for (ZipEntry entry : Collections.list(zip.entries())) {
            var sum = new CRC32();
            try (var in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
                int read = in.read(bytes);
                while (read >= 0 && left > 0) {
                    left -= read;
                    read = in.read(bytes);
                }
            }
            if (left <= 0) {
                return;
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new ZipException("a part is not what it was");
            }
        }
    }

    private static void requireEnd(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(bytes.length(), END_WITHIN)];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            int last = 0;
            for (byte octet : tail) {
                last = last << Byte.SIZE | octet & 0xff;
                if (last == END) {
                    return;
                }
            }
        }
        throw new CutOffException();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with a failure where a part is larger than any that people make. */
    private static final class Bounded extends FilterInputStream {

        private long left = LARGEST_PART;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(1);
            return octet;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("a part too large");
            }
        }
    }
}
