package portal.bureau.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import portal.tenancy.TenantSql;

/**
 * The county's tables as the database's catalogue names them, each read under the county's own role and row
 * security. A table that comes later is in it by itself, unless it is named here as left out.
 */
@Dependent
class CountyTables {

    /** So many rows are in memory at once; a row may hold all words of a long file. */
    private static final int AT_ONCE = 50;

    private static final Map<String, LeftOut> TABLES = Map.ofEntries(
            Map.entry("audit_entry", LeftOut.AUDIT),
            Map.entry("audit_seal", LeftOut.AUDIT),
            Map.entry("audit_head", LeftOut.AUDIT),
            Map.entry("audit_checkpoint", LeftOut.AUDIT),
            Map.entry("county_aggregate", LeftOut.DERIVED),
            Map.entry("county_pairing_aggregate", LeftOut.DERIVED),
            Map.entry("county_stage_aggregate", LeftOut.DERIVED),
            Map.entry("resource_index", LeftOut.DERIVED),
            Map.entry("file_use", LeftOut.DERIVED),
            Map.entry("job", LeftOut.PASSING),
            Map.entry("job_input", LeftOut.PASSING));

    /** Columns of tables that are in it: personal numbers under the county's seal, and words cut for searching. */
    private static final Map<String, LeftOut> COLUMNS = Map.of(
            "catalogue_entry.title_words", LeftOut.DERIVED,
            "catalogue_entry.words", LeftOut.DERIVED,
            "school_contact.phone_number", LeftOut.SEALED,
            "teacher.identity_number", LeftOut.SEALED,
            "teacher.phone_number", LeftOut.SEALED,
            "teacher_merge.gone", LeftOut.SEALED);

    private static final String ALL = """
            select table_of.relname as name,
                not exists (select from pg_attribute own where own.attrelid = table_of.oid
                    and own.attnum > 0 and not own.attisdropped
                    and not has_column_privilege(table_of.oid, own.attnum, 'select')) as readable
            from pg_class table_of
            where table_of.relnamespace = 'public'::regnamespace and table_of.relkind in ('r', 'p')
                and exists (select from pg_attribute own where own.attrelid = table_of.oid
                    and own.attname = 'tenant_id' and not own.attisdropped)
            order by 1""";

    @Inject
    TenantSql sql;

    private record Table(String name, boolean isReadable) {}

    /** The names of those that the archive holds. */
    List<String> exported() {
        return all().stream()
                .filter(table -> table.isReadable() && !TABLES.containsKey(table.name()))
                .map(Table::name)
                .toList();
    }

    /** What stays behind: tables, and columns as {@code table.column}. */
    Map<String, LeftOut> leftOut() {
        var left = new TreeMap<String, LeftOut>();
        all().stream()
                .filter(table -> !table.isReadable() || TABLES.containsKey(table.name()))
                .forEach(table -> left.put(table.name(),
                        TABLES.getOrDefault(table.name(), LeftOut.PLATFORM)));
        left.putAll(COLUMNS);
        return left;
    }

    private List<Table> all() {
        return sql.list(row -> new Table(row.getString("name"), row.getBoolean("readable")), ALL);
    }

    /** Shows the rows of a table one by one, each as a line of JSON; exact numbers stay exact. */
    void each(String table, Consumer<String> line) {
        sql.update("""
                declare county_rows no scroll cursor for
                select (to_jsonb(own) - '{%s}'::text[])::text from "%s" own
                where tenant_id = current_setting('app.tenant_id')::bpchar"""
                .formatted(columnsLeftOut(table), table));
        for (var some = next(); !some.isEmpty(); some = next()) {
            some.forEach(line);
        }
        sql.update("close county_rows");
    }

    private static String columnsLeftOut(String table) {
        return COLUMNS.keySet().stream()
                .filter(column -> column.startsWith(table + "."))
                .map(column -> column.substring(table.length() + 1))
                .collect(Collectors.joining(","));
    }

    private List<String> next() {
        return sql.list(row -> row.getString(1), "fetch " + AT_ONCE + " from county_rows");
    }
}
