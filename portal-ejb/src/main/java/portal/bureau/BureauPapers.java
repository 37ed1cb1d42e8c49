package portal.bureau;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.ArrivedFile;
import portal.content.FileOwner;
import portal.content.FileType;
import portal.content.PartialUploads;
import portal.content.Purpose;
import portal.content.StoredFiles;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;
import portal.tenancy.Within;

/** Publishes the county's papers (县级文件) to everybody in it, and withdraws them. */
@Stateless
@RolesAllowed(BUREAU_ADMIN)
public class BureauPapers {

    /** What a paper is kept for, and what it may be. */
    public static final Purpose PURPOSE = new Purpose("bureau-paper", 200L << 20, Set.of(
            FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.PNG,
            FileType.JPEG));

    static final String KIND = "BureauPaper";
    static final int LONGEST_TITLE = 100;

    @Inject
    TenantSql sql;

    @Inject
    StoredFiles files;

    @Inject
    PartialUploads uploads;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** The latest first. */
    @RolesAllowed({
        BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
    @Within(Within.Part.PUBLISHED)
    public List<BureauPaper> all() {
        return sql.list(row -> new BureauPaper(
                row.getLong("id"), row.getString("title"), row.getLong("file_id"),
                row.getString("name"), row.getLong("size"), row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant()), """
                select bureau_paper.id, title, file_id, name, size, published_by, published_at
                from bureau_paper join stored_file on stored_file.id = bureau_paper.file_id
                order by published_at desc, bureau_paper.id desc""");
    }

    /** Refuses those who may not publish, and what there is no room for, before a byte is taken. */
    public void expect(long bytes) {
        files.requireRoom(PURPOSE, bytes);
    }

    /** @return the paper's id */
    @Deed("bureau.publish-paper")
    public long publish(String asked, ArrivedFile file) {
        var title = soundTitle(asked);
        long id = sql.list(row -> row.getLong(1), "select nextval('portal_id')").get(0);
        deed.on(KIND, id);
        deed.detail("name", title);
        long kept = files.keep(file, FileOwner.of(KIND, id));
        sql.update("""
                insert into bureau_paper (id, tenant_id, title, file_id, published_by)
                values (?, ?, ?, ?, ?)""", id, tenant.code(), title, kept, caller.get().getName());
        return id;
    }

    /**
     * The same with a file that came piece by piece.
     *
     * @param asked the title; where it is blank, the file's name
     */
    @Deed("bureau.publish-sent-paper")
    public long publishUpload(String asked, String upload) {
        try (var file = uploads.take(upload, PURPOSE)) {
            return publish(asked == null || asked.isBlank() ? titleOf(file.name()) : asked, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String titleOf(String name) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        return stem.substring(0, Math.min(stem.length(), LONGEST_TITLE));
    }

    static String soundTitle(String asked) {
        String title = asked == null ? "" : asked.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
        if (title.isEmpty()) {
            throw new RuleViolation("paper.title-missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new RuleViolation("paper.title-too-long", LONGEST_TITLE);
        }
        return title;
    }

    /** Takes a paper back, and its file with it. */
    @Deed("bureau.withdraw-paper")
    public void withdraw(long id) {
        deed.on(KIND, id);
        var gone = sql.list(row -> row.getString("title"),
                "delete from bureau_paper where id = ? returning title", id);
        if (gone.isEmpty()) {
            throw new NotFound(KIND);
        }
        deed.detail("name", gone.get(0));
        files.dropOf(FileOwner.of(KIND, id));
    }
}
