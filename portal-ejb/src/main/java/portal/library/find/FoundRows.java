package portal.library.find;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.content.FileType;
import portal.library.Audience;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.tenancy.TenantSql;

/** What a list tells of the versions that were found. */
@Dependent
class FoundRows {

    private static final int EXCERPT = 110;

    /** As far into a file's text as an excerpt is looked for. */
    private static final int DEEPEST = 50_000;

    @Inject
    TenantSql sql;

    /** In the order of the ids; what is gone meanwhile is left out. */
    List<FoundResource> of(List<Long> versions, List<String> words) {
        if (versions.isEmpty()) {
            return List.of();
        }
        Object ids = Hits.ids(versions);
        var files = files(ids);
        var texts = words.isEmpty() ? Map.<Long, String>of() : texts(ids, words);
        var found = sql.list(row -> Map.entry(row.getLong("id"), found(row, words,
                        files.getOrDefault(row.getLong("id"), List.of()),
                        texts.getOrDefault(row.getLong("id"), ""))), """
                        select i.id, resource.id as resource, resource.title, abstract, author,
                            school.name as school, resource.kind, resource.stage, resource.grade,
                            resource.subject, textbook_part.title as lesson, audience, i.shared_at
                        from resource_index i join resource on resource.id = i.resource_id
                        join resource_version on resource_version.id = i.id
                        left join school on school.id = resource.school_id
                        left join textbook_part on textbook_part.id = resource.textbook_part_id
                        where i.id = any (?)""", ids).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return versions.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    private Map<Long, List<FoundResource.File>> files(Object versions) {
        return sql.list(row -> Map.entry(row.getLong("resource_version_id"),
                        new FoundResource.File(row.getString("name"),
                                FileType.valueOf(row.getString("file_type")),
                                row.getLong("size"))), """
                        select resource_version_id, name, file_type, size from resource_file
                        join stored_file on stored_file.id = resource_file.file_id
                        where resource_version_id = any (?)
                        order by resource_version_id, position""", versions).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** From the first file in which one of the words stands, what is around it. */
    private Map<Long, String> texts(Object versions, List<String> words) {
        return sql.list(row -> Map.entry(row.getLong(1), row.getString(2)), """
                        select distinct on (version) version, substr(body, greatest(1, at - 60), 400)
                        from (
                            select resource_version_id as version, position, body, (
                                select min(nullif(strpos(lower(body), word), 0))
                                from unnest(?::text[]) word) as at
                            from (
                                select resource_version_id, position, left(body, %d) as body
                                from resource_content
                                join resource_file on resource_file.id = resource_file_id
                                where resource_version_id = any (?)) read) told
                        where at is not null order by version, position""".formatted(DEEPEST),
                        words.toArray(String[]::new), versions).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static FoundResource found(
            ResultSet row, List<String> words, List<FoundResource.File> files, String text)
            throws SQLException {
        var about = Marked.around(row.getString("abstract"), words, EXCERPT);
        return new FoundResource(
                row.getLong("resource"), Marked.of(row.getString("title"), words),
                row.getString("school"), ResourceKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("stage")).map(TaughtStage::valueOf).orElse(null),
                row.getObject("grade", Integer.class), row.getString("subject"),
                row.getString("lesson"), row.getString("author"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                about.hasHit() || text.isEmpty() ? about : Marked.around(text, words, EXCERPT),
                files);
    }
}
