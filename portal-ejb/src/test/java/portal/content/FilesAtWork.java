package portal.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import portal.database.CountyTransaction;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.notice.NoticesOutside;
import portal.tenancy.CountySql;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** Stored files outside a container: a database, a folder, and each county's transactions. */
final class FilesAtWork {

    static final Purpose TABLES = new Purpose("table", 1 << 20, Set.of(FileType.TEXT, FileType.XLSX));
    static final FileOwner BATCH = FileOwner.of("ImportBatch", 7);

    final TestDatabase database;
    final Path folder;
    final Path held;
    final FileStore store;
    ArrivalFolder arriving = new ArrivalFolder();
    final Map<String, String> settings = new HashMap<>();
    final CurrentTenant tenant = new CurrentTenant();

    FilesAtWork(TestDatabase database, Path folder, Function<FileStore, FileStore> store) {
        this(database, folder, folder, store.apply(new DirectoryStore(folder)));
    }

    /** @param held the folder that the store's bytes come to lie in */
    FilesAtWork(TestDatabase database, Path folder, Path held, FileStore store) {
        this.database = database;
        this.folder = folder;
        this.held = held;
        this.store = store;
        settings.put("portal.files.dir", folder.toString());
    }

    static FilesAtWork fresh(Path folder) {
        return new FilesAtWork(TestDatabase.fresh(), folder, store -> store);
    }

    FileSettings settings() {
        return FileSettings.of(name -> Optional.ofNullable(settings.get(name)));
    }

    private ArrivalFolder arrivalFolder() {
        arriving.settings = settings();
        return arriving;
    }

    private QuarantineFolder quarantineFolder() {
        var quarantine = new QuarantineFolder();
        quarantine.settings = settings();
        return quarantine;
    }

    ArchiveFolder archives() {
        var archives = new ArchiveFolder();
        archives.settings = settings();
        return archives;
    }

    private FileScreening screening() {
        var screening = new FileScreening();
        screening.settings = settings();
        screening.quarantine = quarantineFolder();
        screening.book = new QuarantineBook() {
            @Override
            public void enter(QuarantinedFile.Arrival file) {
                quarantine(file);
            }
        };
        return screening;
    }

    private void quarantine(QuarantinedFile.Arrival file) {
        transaction(tenant.code(), false, sql -> {
            var book = new QuarantineBook();
            book.sql = sql;
            book.tenant = tenant;
            book.actor = new CurrentActor();
            book.deed = new CurrentDeed();
            book.notices = NoticesOutside.over(sql, tenant, book.actor);
            book.enter(file);
            return null;
        });
    }

    List<QuarantinedFile> quarantined(String county) {
        return transaction(county, true, sql -> {
            var room = new FileRoom();
            room.sql = sql;
            return room.quarantined();
        });
    }

    FileArrivals arrivals() {
        var arrivals = new FileArrivals();
        arrivals.screening = screening();
        arrivals.folder = arrivalFolder();
        arrivals.settings = settings();
        arrivals.tenant = tenant;
        return arrivals;
    }

    private StoredFiles files(TenantSql sql) {
        var files = new StoredFiles();
        files.sql = sql;
        files.tenant = tenant;
        files.actor = new CurrentActor();
        files.store = store;
        files.settings = settings();
        files.arrivals = arrivals();
        return files;
    }

    private FileUpkeep upkeep(TenantSql sql) {
        var upkeep = new FileUpkeep();
        upkeep.files = files(sql);
        upkeep.store = store;
        upkeep.arrivals = arrivalFolder();
        upkeep.quarantine = quarantineFolder();
        upkeep.archives = archives();
        upkeep.settings = settings();
        upkeep.sql = sql;
        upkeep.tenant = tenant;
        upkeep.deed = new CurrentDeed();
        return upkeep;
    }

    /** A transaction of the county. */
    <T> T in(String county, Function<StoredFiles, T> work) {
        return transaction(county, false, sql -> work.apply(files(sql)));
    }

    /** A round of upkeep: what it finds lost it notes. */
    Set<Digest> sweep(String county) {
        var lost = transaction(county, true, sql -> upkeep(sql).sweep());
        if (transaction(county, true, sql -> upkeep(sql).isNews(lost))) {
            transaction(county, false, sql -> {
                upkeep(sql).noteMissing(lost);
                return null;
            });
        }
        if (transaction(county, true, sql -> upkeep(sql).isQuarantineOver())) {
            transaction(county, false, sql -> {
                upkeep(sql).noteDiscarded();
                return null;
            });
        }
        return lost;
    }

    FileCount count(String county) {
        return transaction(county, true, sql -> upkeep(sql).count());
    }

    private FileVerifying verifying(TenantSql sql) {
        var verifying = new FileVerifying();
        verifying.files = files(sql);
        verifying.store = store;
        verifying.settings = settings();
        verifying.sql = sql;
        verifying.tenant = tenant;
        verifying.deed = new CurrentDeed();
        return verifying;
    }

    /** A round of reading again: what it finds damaged it notes. */
    Set<Digest> verify(String county) {
        var damaged = transaction(county, false, sql -> verifying(sql).verify());
        transaction(county, false, sql -> {
            verifying(sql).noteDamaged(damaged);
            return null;
        });
        return damaged;
    }

    /** While another node does. */
    <T> T whileAnotherVerifies(String county, Supplier<T> work) {
        return transaction(county, false, sql -> {
            verifying(sql).verify();
            return work.get();
        });
    }

    private <T> T transaction(String county, boolean readsOnly, Function<TenantSql, T> work) {
        try {
            return tenant.within(county, () -> OneTransaction.of(database, "portal_app", source -> {
                try {
                    var connection = source.getConnection();
                    CountyTransaction.confine(connection, county, readsOnly);
                    return work.apply(CountySql.over(connection));
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    boolean holds(String county, Digest digest) {
        return holds(store, county, digest);
    }

    static boolean holds(FileStore store, String county, Digest digest) {
        var held = new HashSet<Digest>();
        try {
            store.visit(county, held::add);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return held.contains(digest);
    }

    long keep(String county, String text) {
        return in(county, files -> files.keep(bytes(text), "名单.csv", TABLES, BATCH));
    }

    static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    String read(String county, long id) {
        return in(county, files -> {
            try (var open = files.open(id)) {
                return new String(open.stream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** How the database and the folder agree: contents that rows name and nobody holds. */
    List<String> rowsWithoutBytes() {
        return database.as("postgres", connection -> {
            var missing = new TreeSet<String>();
            try (var rows = connection.createStatement().executeQuery(
                    "select tenant_id, encode(sha256, 'hex') from stored_file")) {
                while (rows.next()) {
                    if (!contents(rows.getString(1), "held").contains(rows.getString(2))) {
                        missing.add(rows.getString(1) + " " + rows.getString(2));
                    }
                }
            }
            return List.copyOf(missing);
        });
    }

    /** What lies there; a storage that cannot move leaves at its place what it put aside. */
    List<String> contents(String county, String part) {
        if (!part.equals("held")) {
            return names(folder.resolve(county).resolve(part), held.resolve(county).resolve(part));
        }
        var there = new ArrayList<>(names(held.resolve(county).resolve(part)));
        if (!held.equals(folder)) {
            there.removeAll(contents(county, "aside"));
        }
        return List.copyOf(there);
    }

    private static List<String> names(Path... folders) {
        return Stream.of(folders).distinct().filter(Files::isDirectory).flatMap(folder -> {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString()).toList().stream();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }).sorted().toList();
    }
}
