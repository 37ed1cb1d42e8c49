package portal.content;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import portal.database.OneTransaction;
import portal.deed.CurrentActor;
import portal.tenancy.CountySql;

/** Stored files for tests of the capabilities that keep them: in a folder, within a county's transaction. */
public final class CastOfFiles {

    private CastOfFiles() {}

    public static StoredFiles files(EntityManager entities, String county, Path folder) {
        var files = new StoredFiles();
        files.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        files.tenant = CountySql.in(county);
        files.actor = new CurrentActor();
        files.store = new DirectoryStore(folder);
        files.settings = FileSettings.of(name -> Optional.ofNullable(
                Map.of("portal.files.dir", folder.toString()).get(name)));
        files.arrivals = new FileArrivals();
        files.arrivals.folder = new ArrivalFolder();
        files.arrivals.folder.settings = files.settings;
        files.arrivals.settings = files.settings;
        files.arrivals.tenant = files.tenant;
        files.arrivals.screening = new FileScreening();
        files.arrivals.screening.settings = files.settings;
        return files;
    }

    /** Where files arrive that those keep. */
    public static FileArrivals arrivals(StoredFiles files) {
        return files.arrivals;
    }

    /** Finds a stored file not to be what it was. */
    public static void damage(StoredFiles files, long id) {
        var digest = files.get(id).digest();
        files.sql.update("update stored_file set damaged_since = now() where sha256 = ?", digest.bytes());
        files.tellReaders(digest);
    }

    /** Whatever they hold, their store does not answer for now. */
    public static void away(StoredFiles files) {
        files.store = (FileStore) Proxy.newProxyInstance(
                FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class},
                (store, method, given) -> {
                    throw new StoreAway(new IOException("no answer"));
                });
    }

    /** Whatever the catalogue gives of them. */
    public static GivenFiles given(StoredFiles files) {
        var given = new GivenFiles();
        given.sql = files.sql;
        given.tenant = files.tenant;
        given.files = files;
        return given;
    }

    /** A file of a few words that has just arrived. */
    public static ArrivedFile arrived(StoredFiles files, String name, String words, Purpose purpose) {
        return files.arrivals.receive(
                new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), name, purpose);
    }
}
