package portal.document.intake;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.document.UploadedTable;
import portal.job.Jobs;

/**
 * Takes lists from a bureau's own files: shows first what would change, then changes all of it or
 * nothing, at once or as a job.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class ListImporting {

    /** More rows than these are taken by a job, so that nobody waits before a page that does not move. */
    public static final int ROWS_AT_ONCE = 500;

    @Inject
    Lists lists;

    @Inject
    Taking taking;

    @Inject
    Jobs jobs;

    @Inject
    CurrentDeed deed;

    /** How the list is written and how large it may be; ask before the file is taken. */
    public ListKind kind(String list) {
        var intake = lists.get(list);
        return new ListKind(list, intake.format(), intake.template(), intake.limits(),
                intake.options());
    }

    /** What the file would change; nothing is stored. */
    public ListChanges preview(String list, UploadedTable upload, Terms terms) {
        return lists.get(list).changes(upload, terms);
    }

    /** Stores what the file states, before the answer. */
    @Deed("list.import")
    public ListChanges take(String list, String fileName, UploadedTable upload, Terms terms) {
        deed.detail("list", list);
        return taking.take(lists.get(list), fileName, upload, terms, null).changes();
    }

    /**
     * Has a job store what the file states, or tell what it would change.
     *
     * @param rows how many rows the file has, or null where nobody has counted
     * @return the job's id
     */
    @Deed("list.ask-import")
    public long ask(String list, String fileName, UploadedTable upload, Terms terms, boolean dryRun,
            Integer rows) {
        deed.detail("list", list);
        var settings = new LinkedHashMap<String, Object>();
        settings.put(ListWork.LIST, lists.get(list).list());
        settings.put(ListWork.SKIP_FAULTY, terms.skipFaulty());
        terms.options().forEach((name, value) -> settings.put(ListWork.OPTION + name, value));
        if (rows != null) {
            settings.put(ListWork.ROWS, rows);
        }
        try (var bytes = upload.bytes()) {
            return jobs.ask(dryRun ? ListWork.CHECK : ListWork.IMPORT, fileName,
                    Map.copyOf(settings), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
