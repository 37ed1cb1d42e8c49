package portal.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;

/**
 * The names in the directory of an office file of before 2007, or of one of today that a password
 * locks: enough to tell which it is, and read sector by sector.
 */
final class OleContents {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_SECTORS = 2_000;
    private static final int FIRST_TABLES = 109;
    private static final int LAST_SECTOR = 0xfffffffa;

    private final FileChannel file;
    private final ByteBuffer header;
    private final int sector;

    private OleContents(FileChannel file) throws IOException {
        this.file = file;
        header = read(0, HEADER);
        sector = 1 << header.getShort(30);
        if (sector != 512 && sector != 4_096) {
            throw cutOff();
        }
    }

    /** Empty for what is kept in this manner and is neither text, sheets nor slides. */
    static Optional<FileType> officeType(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            Set<String> names = new OleContents(file).names();
            if (names.contains("EncryptedPackage")) {
                return Optional.of(FileType.LOCKED_OFFICE);
            }
            boolean words = names.contains("WordDocument");
            boolean sheets = names.contains("Workbook") || names.contains("Book");
            boolean slides = names.contains("PowerPoint Document");
            if ((words ? 1 : 0) + (sheets ? 1 : 0) + (slides ? 1 : 0) == 0) {
                return Optional.empty();
            }
            // Sheets within a text stand deeper than its own entry, but in the same list.
            return Optional.of(words ? FileType.DOC : slides ? FileType.PPT : FileType.XLS);
        }
    }

    private Set<String> names() throws IOException {
        var names = new HashSet<String>();
        int at = header.getInt(48);
        for (int i = 0; i < MOST_SECTORS && Integer.compareUnsigned(at, LAST_SECTOR) < 0; i++) {
            ByteBuffer entries = read((at + 1L) * sector, sector);
            for (int entry = 0; entry < sector; entry += ENTRY) {
                int length = entries.getShort(entry + LONGEST_NAME) - 2;
                if (length > 0 && length <= LONGEST_NAME) {
                    var name = new byte[length];
                    entries.get(entry, name);
                    names.add(new String(name, StandardCharsets.UTF_16LE));
                }
            }
            at = next(at);
        }
        return names;
    }

    /** The sector after a sector stands in a table, and where that is, in the header. */
    private int next(int at) throws IOException {
        int perTable = sector / Integer.BYTES;
        int table = at / perTable;
        if (table >= FIRST_TABLES) {
            // A file of many megabytes whose directory lies at its end: its first part has to do.
            return LAST_SECTOR;
        }
        long tables = Integer.toUnsignedLong(header.getInt(76 + table * Integer.BYTES));
        return read((tables + 1) * sector, sector).getInt(at % perTable * Integer.BYTES);
    }

    private ByteBuffer read(long from, int length) throws IOException {
        var read = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (read.hasRemaining()) {
            if (from < 0 || file.read(read, from + read.position()) < 0) {
                throw cutOff();
            }
        }
        return read.flip();
    }

    private static RuleViolation cutOff() {
        return new RuleViolation("content.truncated");
    }
}
