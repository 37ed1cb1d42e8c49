package portal.content;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/**
 * Compares a county's rows with the bytes that are held, with the county entered by name: bytes
 * that no row names go aside and, once their grace is over, for good; rows without bytes are named.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileUpkeep {

    /** Each takes a lock until the round is over; what is left waits for the next. */
    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    StoredFiles files;

    @Inject
    FileStore store;

    @Inject
    ArrivalFolder arrivals;

    @Inject
    QuarantineFolder quarantine;

    @Inject
    ArchiveFolder archives;

    @Inject
    FileSettings settings;

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentDeed deed;

    /** What the county keeps, and how it fares. */
    public FileCount count() {
        return sql.list(row -> new FileCount(files.use(), row.getLong("missing"),
                row.getLong("damaged"), row.getLong("unverified")), """
                select count(missing_since) as missing, count(damaged_since) as damaged,
                    count(*) - count(verified_at) as unverified
                from stored_file""").get(0);
    }

    /**
     * Sweeps, and answers with the contents that rows name and nobody holds: known from two listings, so
     * that no store is asked for each content, and none at all while its lock is waited for.
     */
    public Set<Digest> sweep() {
        String county = tenant.code();
        try {
            var named = named();
            var aside = new HashSet<Digest>();
            var over = new HashSet<Digest>();
            var before = Instant.now().minus(settings.grace());
            store.visitAside(county, (digest, since) -> {
                if (named.contains(digest)) {
                    aside.add(digest);
                } else if (since.isBefore(before)) {
                    over.add(digest);
                }
            });
            var held = new HashSet<Digest>(aside);
            var idle = new HashSet<Digest>();
            store.visit(county, digest -> {
                if (named.contains(digest)) {
                    held.add(digest);
                } else if (idle.size() < MOST_AT_ONCE) {
                    idle.add(digest);
                }
            });
            for (Digest digest : aside) {
                store.takeBack(county, digest);
            }
            for (Digest digest : unnamed(over)) {
                store.discard(county, digest);
            }
            for (Digest digest : unnamed(idle)) {
                store.putAside(county, digest);
            }
            arrivals.discard(county, before);
            quarantine.discard(county, before);
            archives.discard(county, before);
            UploadFolder.discard(settings, county, before);
            named.removeAll(held);
            return named;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Set<Digest> named() {
        return new HashSet<>(sql.list(row -> new Digest(row.getString(1)),
                "select distinct encode(sha256, 'hex') from stored_file"));
    }

    /** Those that nobody is keeping at this moment, and that no row names once that is sure. */
    private Collection<Digest> unnamed(Set<Digest> some) {
        var sure = new HashSet<Digest>();
        for (Digest digest : some) {
            boolean ours = sure.size() < MOST_AT_ONCE && sql.list(row -> row.getBoolean(1),
                    "select pg_try_advisory_xact_lock(?)", digest.lock(tenant.code())).get(0);
            if (ours && !sql.list(row -> row.getBoolean(1),
                    "select exists (select from stored_file where sha256 = ?)",
                    digest.bytes()).get(0)) {
                sure.add(digest);
            }
        }
        return sure;
    }

    /** Whether the rows say something else about what is lost. */
    public boolean isNews(Set<Digest> lost) {
        return !lost.equals(new HashSet<>(sql.list(row -> new Digest(row.getString(1)), """
                select distinct encode(sha256, 'hex') from stored_file
                where missing_since is not null""")));
    }

    /** Whether the quarantine has rows whose bytes are gone by now, and that do not say so. */
    public boolean isQuarantineOver() {
        return sql.list(row -> row.getBoolean(1), """
                select exists (select from quarantined_file where discarded_at is null
                    and quarantined_at < now() - make_interval(days => ?))""", graceDays()).get(0);
    }

    /** Notes what the sweep has removed from the quarantine. */
    @Deed("content.note-discarded")
    public void noteDiscarded() {
        deed.detail("files", sql.update("""
                update quarantined_file set discarded_at = now(), version = version + 1
                where discarded_at is null
                and quarantined_at < now() - make_interval(days => ?)""", graceDays()));
    }

    private int graceDays() {
        return (int) settings.grace().toDays();
    }

    /** Notes at the rows which of them lack their bytes, and which have them back. */
    @Deed("content.note-missing")
    public void noteMissing(Set<Digest> lost) {
        String list = lost.stream().map(Digest::hex).reduce((one, other) -> one + "," + other)
                .orElse("");
        sql.update("""
                update stored_file set missing_since = null, version = version + 1
                where missing_since is not null
                and not (encode(sha256, 'hex') = any (string_to_array(?, ',')))""", list);
        int found = sql.update("""
                update stored_file set missing_since = now(), version = version + 1
                where missing_since is null
                and encode(sha256, 'hex') = any (string_to_array(?, ','))""", list);
        deed.detail("files", found);
    }
}
