package portal.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.NotFound;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/**
 * The files of the published catalogue's entries, and the one door to another county's bytes: what is opened
 * there is what a row names that row security has shown in this very transaction. No digest and no id of
 * a stored file is taken from whoever asks; an entry that is not there for them answers as one that never was.
 */
@Dependent
public class GivenFiles {

    /** What an opened file is said to belong to. */
    private static final String KIND = "CatalogueEntry";

    private static final String COLUMNS = """
            tenant_id, entry_id, position, page, name, file_type, size,
            encode(sha256, 'hex') as digest, damaged_since""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    StoredFiles files;

    /**
     * A stored file of the own county at its place in an entry.
     *
     * @param position from 1, in the order of the entry
     * @param page     0 for the file itself, else the page that a picture shows
     * @param file     the id of the stored file
     * @param look     what is told of it
     */
    public record Place(int position, int page, long file, FileLook look) {

        /** One of which nothing is told, as of a picture. */
        public Place(int position, int page, long file) {
            this(position, page, file, FileLook.NONE);
        }

        /** What a picture is called; null for a file, which keeps its name. */
        private String name() {
            return page == 0 ? null : "%d-%d.jpg".formatted(position, page);
        }
    }

    /** An entry, as the owner's county and its id name it. */
    public record Key(String county, long entry) {}

    /**
     * Gives these files of the own county with an entry of its own, and no others.
     *
     * @return whether others were given before
     */
    public boolean give(long entry, List<Place> places) {
        var given = sql.list(
                row -> new Place(row.getInt("position"), row.getInt("page"), row.getLong("file_id"), look(row)), """
                select position, page, file_id, findings, headings, excerpt from catalogue_file
                where tenant_id = ? and entry_id = ? order by position, page""",
                tenant.code(), entry);
        if (given.equals(places)) {
            return false;
        }
        takeBack(entry);
        for (Place place : places) {
            sql.update("""
                    insert into catalogue_file (tenant_id, entry_id, position, page, file_id, name,
                        file_type, size, sha256, damaged_since, findings, headings, excerpt)
                    select tenant_id, ?, ?, ?, id, coalesce(?, name), file_type, size, sha256,
                        damaged_since, ?, ?, ?
                    from stored_file where id = ?""",
                    entry, place.position(), place.page(), place.name(),
                    place.look().findings().toArray(String[]::new),
                    place.look().headings().toArray(String[]::new), place.look().excerpt(),
                    place.file());
        }
        return true;
    }

    /** Nobody else opens the files of the entry any more. */
    public void takeBack(long entry) {
        sql.update("delete from catalogue_file where tenant_id = ? and entry_id = ?",
                tenant.code(), entry);
    }

    /** Those of several entries that the caller reads, each entry's in their order. */
    public Map<Key, List<GivenFile>> of(Collection<Key> entries) {
        return sql.list(row -> Map.entry(key(row), given(row)), """
                select tenant_id, entry_id, position, name, file_type, size, findings, headings, excerpt,
                    encode(sha256, 'hex') as digest, (select count(*) from catalogue_file shown
                        where (shown.tenant_id, shown.entry_id, shown.position)
                            = (file.tenant_id, file.entry_id, file.position) and shown.page > 0) as pages
                from catalogue_file file
                join unnest(?::text[], ?::bigint[]) asked (county, entry)
                    on tenant_id = asked.county::bpchar and entry_id = asked.entry
                where page = 0 order by tenant_id, entry_id, position""",
                entries.stream().map(Key::county).toArray(String[]::new),
                entries.stream().map(Key::entry).toArray(Long[]::new)).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /**
     * Opens a file, or the picture of a page, out of its owner's store.
     *
     * @param page 0 for the file itself
     */
    public OpenFile open(Key of, int position, int page) {
        var shown = sql.list(row -> Map.entry(key(row).county(), stored(row)), "select " + COLUMNS + """
                 from catalogue_file
                where tenant_id = ?::text::bpchar and entry_id = ? and position = ? and page = ?""",
                of.county(), of.entry(), position, page).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("CatalogueFile"));
        var county = shown.getKey();
        return files.open(county, shown.getValue(), !county.equals(tenant.code()));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("tenant_id"), row.getLong("entry_id"));
    }

    private static GivenFile given(ResultSet row) throws SQLException {
        return new GivenFile(
                row.getInt("position"), row.getString("name"),
                FileType.valueOf(row.getString("file_type")), row.getLong("size"),
                new Digest(row.getString("digest")), row.getInt("pages"), look(row));
    }

    private static FileLook look(ResultSet row) throws SQLException {
        return new FileLook(List.of((String[]) row.getArray("findings").getArray()),
                List.of((String[]) row.getArray("headings").getArray()), row.getString("excerpt"));
    }

    /** Nobody is told who kept it, or when. */
    private static StoredFile stored(ResultSet row) throws SQLException {
        return new StoredFile(
                0, new Digest(row.getString("digest")), row.getLong("size"),
                FileType.valueOf(row.getString("file_type")), row.getString("name"),
                row.getInt("page") == 0 ? "catalogue-file" : "catalogue-page",
                FileOwner.of(KIND, row.getLong("entry_id")), "", Instant.EPOCH, Optional.empty(),
                Optional.ofNullable(row.getObject("damaged_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
