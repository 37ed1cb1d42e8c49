package portal.content;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;

/**
 * The names in a zip's list of contents: enough to tell an office file from any other zip, and read
 * without inflating a single byte.
 */
final class ZipContents {

    /** As many parts as a workbook may have ({@code portal.document}). */
    private static final int MOST_ENTRIES = 10_000;
    private static final int LARGEST_LIST = 4 << 20;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    private ZipContents() {}

    /**
     * Empty for a zip that is no office file, holds programs of other kinds as well, or lies about
     * its contents; with macros it is a kind of its own.
     */
    static Optional<FileType> officeType(Path file) throws IOException {
        Set<String> names = names(file);
        if (!names.contains("[content_types].xml") || names.contains("meta-inf/manifest.mf")) {
            return Optional.empty();
        }
        boolean macros = names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
        boolean sheets = names.contains("xl/workbook.xml") || names.contains("xl/workbook.bin");
        boolean words = names.contains("word/document.xml");
        boolean slides = names.contains("ppt/presentation.xml");
        if ((sheets ? 1 : 0) + (words ? 1 : 0) + (slides ? 1 : 0) != 1) {
            return Optional.empty();
        }
        return Optional.of(macros
                ? sheets ? FileType.XLSM : words ? FileType.DOCM : FileType.PPTM
                : sheets ? FileType.XLSX : words ? FileType.DOCX : FileType.PPTX);
    }

    /** Whether it is what its first bytes say, a document of LibreOffice's family. */
    static boolean isOpenDocument(Path file) throws IOException {
        Set<String> names = names(file);
        return names.contains("mimetype") && names.contains("content.xml")
                && names.contains("meta-inf/manifest.xml")
                && !names.contains("meta-inf/manifest.mf")
                && !names.contains("[content_types].xml");
    }

    private static Set<String> names(Path file) throws IOException {
        try (FileChannel zip = FileChannel.open(file)) {
            int tail = (int) Math.min(zip.size(), END_LENGTH + LONGEST_COMMENT);
            ByteBuffer end = read(zip, zip.size() - tail, tail);
            int at = tail - END_LENGTH;
            while (at >= 0 && end.getInt(at) != END) {
                at--;
            }
            if (at < 0) {
                throw new RuleViolation("content.truncated");
            }
            int entries = Short.toUnsignedInt(end.getShort(at + 10));
            long length = Integer.toUnsignedLong(end.getInt(at + 12));
            long start = Integer.toUnsignedLong(end.getInt(at + 16));
            if (entries > MOST_ENTRIES || length > LARGEST_LIST || start + length > zip.size()) {
                return Set.of();
            }
            return names(read(zip, start, (int) length), entries);
        }
    }

    private static Set<String> names(ByteBuffer list, int entries) {
        var names = new HashSet<String>();
        for (int i = 0; i < entries; i++) {
            if (list.remaining() < ENTRY_LENGTH || list.getInt(list.position()) != ENTRY) {
                return Set.of();
            }
            int name = Short.toUnsignedInt(list.getShort(list.position() + 28));
            int extra = Short.toUnsignedInt(list.getShort(list.position() + 30));
            int comment = Short.toUnsignedInt(list.getShort(list.position() + 32));
            list.position(list.position() + ENTRY_LENGTH);
            if (list.remaining() < name + extra + comment) {
                return Set.of();
            }
            var bytes = new byte[name];
            list.get(bytes);
            list.position(list.position() + extra + comment);
            // Twice the same name: two readers may see different contents.
            if (!names.add(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))) {
                return Set.of();
            }
        }
        return names;
    }

    private static ByteBuffer read(FileChannel zip, long from, int length) throws IOException {
        var read = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (read.hasRemaining()) {
            if (zip.read(read, from + read.position()) < 0) {
                throw new EOFException();
            }
        }
        return read.flip();
    }
}
