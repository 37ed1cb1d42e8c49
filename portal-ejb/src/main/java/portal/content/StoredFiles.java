package portal.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import portal.NotFound;
import portal.NotNow;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/**
 * The county's stored files for the capabilities that keep them, in their transaction: asks for no
 * rights, which are the capability's to ask for.
 *
 * <p>A file is kept bytes first: they are on the disk before the row is written, and whoever keeps
 * or sweeps the same bytes at that moment waits for the transaction. So at no moment does a row
 * stand without its bytes; bytes whose row was undone or dropped are swept aside later.
 */
@Dependent
public class StoredFiles {

    private static final Logger LOG = Logger.getLogger(StoredFiles.class.getName());
    private static final String NO_ROOM = "content.no-room";
    private static final String COLUMNS = """
            id, encode(sha256, 'hex') as digest, size, file_type, name, purpose, owner_kind,
            owner_key, kept_by, kept_at, missing_since, damaged_since""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    @Inject
    FileStore store;

    @Inject
    FileSettings settings;

    @Inject
    FileArrivals arrivals;

    /**
     * Receives the bytes and keeps them; for files that come quickly. Others are received before the
     * transaction begins ({@link FileArrivals}).
     */
    public long keep(InputStream in, String name, Purpose purpose, FileOwner owner) {
        try (var arrived = arrivals.receive(in, name, purpose)) {
            return keep(arrived, owner);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Sends what arrived to where it will lie, before the county's room is counted: whoever keeps several
     * sends them first, and nobody waits for anybody else's line. Until the transaction ends nobody
     * sweeps it away.
     */
    public void send(ArrivedFile arrived) {
        if (!arrived.county().equals(tenant.code())) {
            throw new IllegalStateException("a file that arrived for another county");
        }
        if (!arrived.isSent()) {
            use().require(isNamed(arrived.digest()) ? 0 : arrived.size(), NO_ROOM);
            holdContent(arrived.digest());
            try {
                store.place(tenant.code(), arrived.digest(), arrived.bytes());
            } catch (IOException failure) {
                throw away(failure);
            }
            arrived.sent();
        }
    }

    /** Receives the bytes and sends them, to be kept or forgotten; whoever asked closes it. */
    public ArrivedFile send(InputStream in, String name, Purpose purpose) {
        var arrived = arrivals.receive(in, name, purpose);
        try {
            send(arrived);
            return arrived;
        } catch (RuntimeException refused) {
            try (arrived) {
                throw refused;
            } catch (IOException failure) {
                refused.addSuppressed(failure);
                throw refused;
            }
        }
    }

    /**
     * Keeps what arrived. Others who keep files of the county wait until the transaction is over,
     * so that two together never pass the quota: call it late, or in a short one, and {@link #send} first
     * where there are several.
     *
     * @return the file's id
     */
    public long keep(ArrivedFile arrived, FileOwner owner) {
        send(arrived);
        var use = lockedUse();
        boolean held = isNamed(arrived.digest());
        use.require(held ? 0 : arrived.size(), NO_ROOM);
        if (held) {
            becomeWhole(arrived.digest());
        }
        long id = sql.list(row -> row.getLong(1), """
                insert into stored_file (tenant_id, sha256, size, file_type, name, purpose,
                    owner_kind, owner_key, kept_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                tenant.code(), arrived.digest().bytes(), arrived.size(), arrived.type().name(),
                arrived.name(), arrived.purpose().code(), owner.kind(), owner.key(),
                actor.get().name()).get(0);
        count(1, held ? 0 : arrived.size());
        return id;
    }

    /** Whoever brings the same bytes again makes whole what was lost or damaged. */
    private void becomeWhole(Digest digest) {
        sql.update("""
                update stored_file set missing_since = null, damaged_since = null,
                    verified_at = null, version = version + 1
                where sha256 = ? and coalesce(missing_since, damaged_since) is not null""",
                digest.bytes());
        tellReaders(digest);
    }

    /** Other counties that read the same bytes are told what is known of them. */
    void tellReaders(Digest digest) {
        sql.update("""
                update catalogue_file given set damaged_since = held.damaged_since
                from stored_file held
                where held.id = given.file_id and given.sha256 = ?
                    and given.damaged_since is distinct from held.damaged_since""",
                digest.bytes());
    }

    /**
     * Refuses what is announced to be too large for its purpose, or more than the county has room
     * for, before a byte is taken.
     *
     * @param bytes how many; below one where nobody said
     */
    public void requireRoom(Purpose purpose, long bytes) {
        requireRoom(purpose, bytes, 0);
    }

    /** @param promised as much as lies there of unfinished uploads, and is still to come of the caller's */
    void requireRoom(Purpose purpose, long bytes, long promised) {
        long most = arrivals.mostBytes(purpose);
        if (bytes > most) {
            throw FileArrivals.tooLarge(most);
        }
        var use = use();
        new FileUse(use.files(), use.bytes() + promised, use.quota())
                .require(Math.max(1, bytes), NO_ROOM);
    }

    /** What the county keeps now, and how much it may. */
    public FileUse use() {
        return use("select files, bytes from file_use");
    }

    private FileUse lockedUse() {
        sql.update("insert into file_use (tenant_id) values (?) on conflict do nothing",
                tenant.code());
        return use("select files, bytes from file_use for update");
    }

    private FileUse use(String query) {
        long quota = settings.quota(tenant.code());
        return sql.list(row -> new FileUse(row.getLong("files"), row.getLong("bytes"), quota),
                        query).stream()
                .findFirst()
                .orElseGet(() -> new FileUse(0, 0, quota));
    }

    private void count(int files, long bytes) {
        sql.update("update file_use set files = files + ?, bytes = bytes + ?, version = version + 1",
                files, bytes);
    }

    private boolean isNamed(Digest digest) {
        return sql.list(row -> row.getBoolean(1),
                "select exists (select from stored_file where sha256 = ?)", digest.bytes()).get(0);
    }

    /** Until the transaction ends nobody sweeps these bytes away. */
    private void holdContent(Digest digest) {
        sql.list(row -> 0, "select pg_advisory_xact_lock_shared(?)", digest.lock(tenant.code()));
    }

    public Optional<StoredFile> find(long id) {
        return sql.list(StoredFiles::file,
                "select " + COLUMNS + " from stored_file where id = ?", id).stream().findFirst();
    }

    public StoredFile get(long id) {
        return find(id).orElseThrow(() -> new NotFound("StoredFile"));
    }

    /** Those that are there, by their ids. */
    public Map<Long, StoredFile> all(Collection<Long> ids) {
        return sql.list(StoredFiles::file,
                        "select " + COLUMNS + " from stored_file where id = any (?)",
                        (Object) ids.toArray(Long[]::new)).stream()
                .collect(toMap(StoredFile::id, identity()));
    }

    /**
     * Keeps the same bytes for another record too, which takes no room.
     *
     * @return the new file's id
     */
    public long keepAlso(long id, FileOwner owner) {
        lockedUse();
        holdContent(get(id).digest());
        long added = sql.list(row -> row.getLong(1), """
                insert into stored_file (tenant_id, sha256, size, file_type, name, purpose,
                    owner_kind, owner_key, kept_by)
                select tenant_id, sha256, size, file_type, name, purpose, ?, ?, ?
                from stored_file where id = ? returning id""",
                owner.kind(), owner.key(), actor.get().name(), id).get(0);
        count(1, 0);
        return added;
    }

    /** One file for each content of the county, in their order, some at a time. @param after "" at first */
    public List<StoredFile> contents(String after, int most) {
        return sql.list(StoredFiles::file, "select distinct on (sha256) " + COLUMNS
                + " from stored_file where sha256 > decode(?, 'hex') order by sha256, id limit ?",
                after, most);
    }

    /** All of the county, in the order of their ids, some at a time. @param after 0 at first */
    public List<StoredFile> all(long after, int most) {
        return sql.list(StoredFiles::file, "select " + COLUMNS
                + " from stored_file where id > ? order by id limit ?", after, most);
    }

    /** The files of a record, the oldest first. */
    public List<StoredFile> of(FileOwner owner) {
        return sql.list(StoredFiles::file, "select " + COLUMNS + " from stored_file " + """
                where owner_kind = ? and owner_key = ? order by id""",
                owner.kind(), owner.key());
    }

    /** Opens a file for the capability itself; its bytes can be read after the transaction too. */
    public OpenFile open(long id) {
        return open(get(id), true);
    }

    OpenFile open(StoredFile file, boolean onRecord) {
        return open(tenant.code(), file, onRecord);
    }

    /** Of another county only what {@link GivenFiles} has read under row security. */
    OpenFile open(String county, StoredFile file, boolean onRecord) {
        return new OpenFile(file, opened(county, file), onRecord);
    }

    private SeekableByteChannel opened(String county, StoredFile file) {
        if (file.damagedSince().isPresent()) {
            throw new RuleViolation("content.damaged", file.name());
        }
        try {
            return store.open(county, file.digest());
        } catch (NoSuchFileException lost) {
            throw new RuleViolation("content.missing", file.name());
        } catch (IOException failure) {
            throw away(failure);
        }
    }

    private static NotNow away(IOException failure) {
        LOG.log(Level.WARNING, "the store of files does not do what it should", failure);
        return new NotNow("content.store-away");
    }

    /** Drops a file: nobody opens it any more, and its room is free at once. */
    public void drop(long id) {
        lockedUse();
        var dropped = sql.list(row -> new Dropped(new Digest(row.getString("digest")),
                row.getLong("size")), """
                delete from stored_file where id = ?
                returning encode(sha256, 'hex') as digest, size""", id);
        for (Dropped file : dropped) {
            count(-1, isNamed(file.digest()) ? 0 : -file.size());
        }
    }

    /** Drops all files of a record. */
    public void dropOf(FileOwner owner) {
        of(owner).forEach(file -> drop(file.id()));
    }

    /** What a row was that is gone. */
    private record Dropped(Digest digest, long size) {}

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getLong("id"), new Digest(row.getString("digest")), row.getLong("size"),
                FileType.valueOf(row.getString("file_type")), row.getString("name"),
                row.getString("purpose"),
                new FileOwner(row.getString("owner_kind"), row.getString("owner_key")),
                row.getString("kept_by"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                instant(row, "missing_since"), instant(row, "damaged_since"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
