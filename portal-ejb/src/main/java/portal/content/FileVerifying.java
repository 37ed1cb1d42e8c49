package portal.content;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/**
 * Reads a county's stored bytes again, a little each time and all of them within the operator's
 * days, and compares them with what they were; with the county entered by name.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileVerifying {

    private static final Logger LOG = Logger.getLogger(FileVerifying.class.getName());

    /** As much as one round reads at least, so that small counties are through soon. */
    private static final long LEAST_BYTES = 64 * FileSettings.MEGABYTE;

    private static final int MOST_AT_ONCE = 1_000;
    private static final int ROUNDS_A_DAY = 288;

    @Inject
    StoredFiles files;

    @Inject
    FileStore store;

    @Inject
    FileSettings settings;

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentDeed deed;

    private record Content(Digest digest, long size) {}

    /**
     * Reads what was not read for longest and notes what is sound. Of several nodes one does.
     *
     * @return the contents that are not what they were
     */
    @Deed(value = "content.verify", onRecord = false)
    public Set<Digest> verify() {
        var damaged = new HashSet<Digest>();
        if (!isMyTurn()) {
            return damaged;
        }
        long left = Math.max(LEAST_BYTES,
                2 * files.use().bytes() / (settings.verified().toDays() * ROUNDS_A_DAY));
        try {
            for (Content content : due()) {
                if (left <= 0) {
                    break;
                }
                left -= content.size();
                verify(content.digest(), damaged);
            }
        } catch (StoreAway away) {
            LOG.log(Level.WARNING, "stored files could not be read again", away);
        }
        return damaged;
    }

    private boolean isMyTurn() {
        return sql.list(row -> row.getBoolean(1),
                "select pg_try_advisory_xact_lock(hashtext('verify'), hashtext(?))",
                tenant.code()).get(0);
    }

    /** What is known to be damaged is due each day: somebody may have put it back. */
    private List<Content> due() {
        return sql.list(row -> new Content(new Digest(row.getString("digest")),
                row.getLong("size")), """
                select encode(sha256, 'hex') as digest, max(size) as size,
                    min(coalesce(verified_at, '-infinity')) as since
                from stored_file
                where missing_since is null and (verified_at is null
                    or verified_at < now() - make_interval(days => ?)
                    or damaged_since is not null and verified_at < now() - interval '1 day')
                group by sha256 order by since, digest limit ?""",
                (int) settings.verified().toDays(), MOST_AT_ONCE);
    }

    private void verify(Digest digest, Set<Digest> damaged) throws StoreAway {
        try (var bytes = Channels.newInputStream(store.open(tenant.code(), digest))) {
            if (Digest.counted(bytes).equals(digest)) {
                note(digest, "damaged_since = null");
            } else {
                damaged.add(digest);
            }
        } catch (NoSuchFileException lost) {
            // The daily comparison says so, once it is sure.
        } catch (StoreAway away) {
            throw away;
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> digest.hex() + " cannot be read");
            damaged.add(digest);
        }
    }

    /** Whoever holds a row at this moment is not waited for: it is read again another time. */
    private int note(Digest digest, String found) {
        var noted = sql.list(row -> row.getBoolean("news"),
                "update stored_file set verified_at = now(), " + found + """
                , version = version + 1
                from (select id as free, damaged_since as known from stored_file
                    where sha256 = ? for update skip locked) before
                where id = free
                returning damaged_since is distinct from known as news""", digest.bytes());
        if (noted.contains(true)) {
            files.tellReaders(digest);
        }
        return noted.size();
    }

    /** Notes at the rows which of them are not what they were. */
    @Deed("content.note-damaged")
    public void noteDamaged(Set<Digest> damaged) {
        int found = 0;
        for (Digest digest : damaged) {
            found += note(digest, "damaged_since = coalesce(damaged_since, now())");
        }
        deed.detail("files", found);
    }
}
