package portal.bureau.export;

import static portal.JsonDocuments.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.LongConsumer;
import portal.NotNow;
import portal.RuleViolation;
import portal.content.OpenFile;
import portal.content.StoredFile;
import portal.content.StoredFiles;
import portal.document.TableWriter;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** Writes everything of the county into one archive, in the county's own transaction and piece by piece. */
@Dependent
class CountyArchiving {

    private static final int AT_ONCE = 1_000;
    private static final byte[] LINE_END = {'\n'};

    @Inject
    CountyTables tables;

    @Inject
    StoredFiles files;

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /**
     * What came to stand in it.
     *
     * @param missing files whose bytes are lost or damaged, which the manifest names
     * @param sha256  of the whole archive
     */
    record Made(long tables, long rows, long files, long missing, String sha256) {}

    /** @param progress is told after each table and each content how many are done */
    Made write(OutputStream out, String county, String by, LongConsumer progress) throws IOException {
        try (var writing = new ArchiveWriting(out)) {
            long rows = 0;
            long done = 0;
            var exported = tables.exported();
            for (String table : exported) {
                rows += rows(writing, table);
                progress.accept(++done);
            }
            writing.words("files.csv", this::list);
            var lost = JSON.createArrayBuilder();
            long missing = 0;
            long kept = 0;
            for (var some = files.contents("", AT_ONCE); !some.isEmpty();
                    some = files.contents(some.get(some.size() - 1).digest().hex(), AT_ONCE)) {
                for (StoredFile file : some) {
                    boolean whole = content(writing, file, lost);
                    kept += whole ? 1 : 0;
                    missing += whole ? 0 : 1;
                    progress.accept(++done);
                }
            }
            var left = JSON.createObjectBuilder();
            tables.leftOut().forEach((name, why) -> left.add(name, why.name()));
            var sha256 = writing.end(JSON.createObjectBuilder()
                    .add("form", 1)
                    .add("county", tenant.code())
                    .add("name", county)
                    .add("madeAt", Instant.now().toString())
                    .add("madeBy", by)
                    .add("tables", exported.size())
                    .add("rows", rows)
                    .add("files", kept)
                    .add("missing", lost)
                    .add("leftOut", left));
            return new Made(exported.size(), rows, kept, missing, sha256);
        }
    }

    /** How many steps the work has. */
    long steps() {
        return tables.exported().size() + sql.list(row -> row.getLong(1),
                "select count(distinct sha256) from stored_file").get(0);
    }

    private long rows(ArchiveWriting writing, String table) throws IOException {
        var counted = new long[1];
        writing.words("tables/" + table + ".jsonl", out -> {
            tables.each(table, line -> {
                try {
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                    out.write(LINE_END);
                    counted[0]++;
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            return counted[0];
        });
        return counted[0];
    }

    private long list(OutputStream out) {
        long listed = 0;
        try (var table = TableWriter.csv(FileListing.FORMAT, out)) {
            for (var some = files.all(0, AT_ONCE); !some.isEmpty();
                    some = files.all(some.get(some.size() - 1).id(), AT_ONCE)) {
                some.stream().map(FileListing::line).forEach(table::write);
                listed += some.size();
            }
        }
        return listed;
    }

    /** @return whether its bytes are what they were */
    private boolean content(ArchiveWriting writing, StoredFile file, JsonArrayBuilder lost)
            throws IOException {
        try (OpenFile open = files.open(file.id())) {
            var written = writing.file(FileListing.place(file), out -> open.send(out, 0, file.size()));
            if (written.sha256().equals(file.digest().hex())) {
                return true;
            }
        } catch (NotNow away) {
            throw away;
        } catch (RuleViolation gone) {
            // Its bytes are lost or known to be damaged; the manifest says so.
        }
        lost.add(file.digest().hex());
        return false;
    }
}
