package portal.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import portal.content.Digest;
import portal.content.inspection.Finding;
import portal.content.inspection.Heading;
import portal.content.inspection.Inspected;
import portal.content.inspection.Property;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/**
 * What was found in the files of resources, as stored. Whoever asks here has made sure that the
 * caller may read them.
 */
@Dependent
public class ResourceContents {

    private static final int EXCERPT = 1_200;
    private static final char BETWEEN = '\t';

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /** @param pictures the ids of the stored pictures, by page */
    void keep(long file, Inspected seen, Map<Integer, Long> pictures) {
        sql.update("delete from resource_content where resource_file_id = ?", file);
        sql.update("delete from resource_preview where resource_file_id = ?", file);
        sql.update("""
                insert into resource_content (tenant_id, resource_file_id, findings, properties,
                    headings, body)
                values (?, ?, ?, ?, ?, ?)""", tenant.code(), file,
                seen.findings().stream().map(Finding::name).toArray(String[]::new),
                seen.properties().entrySet().stream()
                        .map(each -> each.getKey().name() + BETWEEN + each.getValue())
                        .toArray(String[]::new),
                seen.headings().stream()
                        .map(each -> "" + each.level() + BETWEEN + each.words())
                        .toArray(String[]::new),
                seen.text());
        pictures.forEach((page, picture) -> sql.update("""
                insert into resource_preview (tenant_id, resource_file_id, page, file_id)
                values (?, ?, ?, ?)""", tenant.code(), file, page, picture));
    }

    /** What was found in one file holds for another of the same bytes. */
    void keepAlso(long found, long file) {
        sql.update("""
                insert into resource_content (tenant_id, resource_file_id, inspected_at, findings,
                    properties, headings, body)
                select tenant_id, ?, inspected_at, findings, properties, headings, body
                from resource_content where resource_file_id = ?""", file, found);
        sql.update("""
                insert into resource_preview (tenant_id, resource_file_id, page, file_id)
                select tenant_id, ?, page, file_id from resource_preview
                where resource_file_id = ?""", file, found);
    }

    /** Those of the files that nobody has looked into yet. */
    Set<Long> uninspected(Collection<Long> files) {
        var left = new HashSet<>(files);
        sql.list(row -> row.getLong(1),
                "select resource_file_id from resource_content where resource_file_id = any (?)",
                ids(files)).forEach(left::remove);
        return left;
    }

    /** By the file; nothing for those that nobody has looked into. */
    public Map<Long, FileContent> of(Collection<Long> files) {
        var pictures = sql.list(row -> Map.entry(row.getLong(1), row.getLong(2)), """
                        select resource_file_id, file_id from resource_preview
                        where resource_file_id = any (?) order by resource_file_id, page""",
                        ids(files)).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var found = new HashMap<Long, FileContent>();
        sql.list(row -> found.put(row.getLong("resource_file_id"), content(row,
                        pictures.getOrDefault(row.getLong("resource_file_id"), List.of()))), """
                select resource_file_id, findings, properties, headings, left(body, %d) as excerpt
                from resource_content where resource_file_id = any (?)""".formatted(EXCERPT),
                ids(files));
        return found;
    }

    /** All that is to be read in the files, in their order. */
    public List<String> bodies(Collection<Long> files) {
        return sql.list(row -> row.getString(1), """
                select body from resource_content
                join resource_file on resource_file.id = resource_file_id
                where resource_file_id = any (?) order by position""", ids(files));
    }

    /** The ids of the versions of whose files a stored picture shows a page. */
    List<Long> versionsShown(long picture) {
        return sql.list(row -> row.getLong(1), """
                select distinct resource_version_id from resource_preview
                join resource_file on resource_file.id = resource_file_id
                where resource_preview.file_id = ?""", picture);
    }

    /** The ids of the versions that have a file of those very bytes; some, where there are many. */
    List<Long> versionsOf(Digest digest, long size) {
        return sql.list(row -> row.getLong(1), """
                select resource_version_id from stored_file
                join resource_file on resource_file.file_id = stored_file.id
                where sha256 = decode(?, 'hex') and size = ? order by resource_file.id desc limit 50""",
                digest.hex(), size);
    }

    /** The ids of the stored pictures of a file's pages. */
    List<Long> pictures(long file) {
        return sql.list(row -> row.getLong(1),
                "select file_id from resource_preview where resource_file_id = ?", file);
    }

    /** Those of the pictures that show a page of no file any more. */
    List<Long> unshown(Collection<Long> pictures) {
        return pictures.stream().filter(each -> versionsShown(each).isEmpty()).toList();
    }

    private static Object ids(Collection<Long> files) {
        return files.toArray(Long[]::new);
    }

    private static FileContent content(ResultSet row, List<Long> pictures) throws SQLException {
        var findings = EnumSet.noneOf(Finding.class);
        strings(row, "findings").map(Finding::valueOf).forEach(findings::add);
        var properties = new EnumMap<Property, String>(Property.class);
        strings(row, "properties").map(ResourceContents::parted).forEach(
                each -> properties.put(Property.valueOf(each[0]), each[1]));
        var headings = strings(row, "headings").map(ResourceContents::parted)
                .map(each -> new Heading(Integer.parseInt(each[0]), each[1]))
                .toList();
        return new FileContent(
                findings, properties, headings, row.getString("excerpt"), pictures);
    }

    private static Stream<String> strings(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static String[] parted(String line) {
        return line.split(String.valueOf(BETWEEN), 2);
    }
}
