package portal.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a PostgreSQL that goes on working meanwhile, and the part of its log that makes them
 * one state again.
 *
 * <p>The log is held by a replication slot that ends with the connection, so that a backup that is
 * killed leaves nothing behind in the server.
 */
final class BaseBackup {

    private static final String DB = "db";
    private static final Path CONTROL = Path.of("global", "pg_control");
    private static final int CONTROL_READS = 100;

    /** Folders of which a restored server needs the name and nothing in them. */
    private static final Set<Path> EMPTIED = Set.of(
            Path.of("pg_dynshmem"), Path.of("pg_notify"), Path.of("pg_replslot"),
            Path.of("pg_serial"), Path.of("pg_snapshots"), Path.of("pg_stat_tmp"),
            Path.of("pg_subtrans"), Path.of("pg_wal", "archive_status"),
            Path.of("pg_wal", "summaries"));

    private static final Path LOG = Path.of("pg_wal");

    private static final Pattern LEFT_OUT = Pattern.compile(
            "postmaster\\..*|pg_internal\\.init.*|pgsql_tmp.*|current_logfiles"
                    + "|backup_label.*|tablespace_map.*|backup_manifest");

    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    private final Connection superuser;
    private final Path database;
    private final BackupArchive archive;

    BaseBackup(Connection superuser, Path database, BackupArchive archive) {
        this.superuser = superuser;
        this.database = database;
        this.archive = archive;
    }

    /** Copies all of it; the state is that of the moment when this returns. */
    void copy() throws IOException, SQLException {
        String slot = "portal_backup_" + HexFormat.of().toHexDigits(System.nanoTime());
        ask("select pg_create_physical_replication_slot('" + slot + "', true, true)");
        String first = ask("select pg_walfile_name(pg_backup_start('portal', true))").get(0);
        copyFiles();
        List<String> end = ask(
                "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)");
        archive.bytes(named(CONTROL), new ByteArrayInputStream(control()));
        archive.bytes(DB + "/backup_label", text(end.get(1)));
        if (end.get(2) != null && !end.get(2).isBlank()) {
            throw new Refusal("backup.tablespaces");
        }
        ask("select pg_switch_wal()");
        copyLog(first, end.get(0));
        ask("select pg_drop_replication_slot('" + slot + "')");
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(database, new LiveFolder() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                    throws IOException {
                Path name = database.relativize(folder);
                if (LEFT_OUT.matcher(folder.getFileName().toString()).matches()) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                archive.folder(named(name));
                return EMPTIED.contains(name)
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                Path name = database.relativize(file);
                boolean left = LEFT_OUT.matcher(file.getFileName().toString()).matches()
                        || name.startsWith(LOG) || name.equals(CONTROL);
                if (attributes.isSymbolicLink()) {
                    throw new Refusal("backup.tablespaces");
                }
                if (!left) {
                    archive.file(named(name), file, true);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String named(Path name) {
        return LiveFolder.nameIn(DB, name);
    }

    /** Rewritten in place by a running server, so it is read until two readings agree. */
    private byte[] control() throws IOException {
        Path file = database.resolve(CONTROL);
        byte[] before = Files.readAllBytes(file);
        for (int reads = 1; reads < CONTROL_READS; reads++) {
            byte[] again = Files.readAllBytes(file);
            if (Arrays.equals(before, again)) {
                return again;
            }
            before = again;
        }
        throw new IOException(CONTROL.toString());
    }

    private void copyLog(String first, String last) throws IOException {
        List<Path> segments;
        try (var files = Files.list(database.resolve(LOG))) {
            segments = files.filter(file -> isBetween(file.getFileName().toString(), first, last))
                    .sorted().toList();
        }
        for (Path segment : segments) {
            archive.file(named(database.relativize(segment)), segment, true);
        }
    }

    private static boolean isBetween(String name, String first, String last) {
        return name.endsWith(".history") || SEGMENT.matcher(name).matches()
                && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> ask(String question) throws SQLException {
        try (var statement = superuser.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            String[] columns = new String[answer.getMetaData().getColumnCount()];
            for (int column = 0; column < columns.length; column++) {
                columns[column] = answer.getString(column + 1);
            }
            return Arrays.asList(columns);
        }
    }
}
