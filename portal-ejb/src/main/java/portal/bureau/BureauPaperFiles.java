package portal.bureau;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.content.ContentOwner;
import portal.content.StoredFile;
import portal.tenancy.TenantSql;

/** Lets everybody of the county open the papers that its bureau has published. */
@Dependent
class BureauPaperFiles implements ContentOwner {

    @Inject
    TenantSql sql;

    @Override
    public String kind() {
        return BureauPapers.KIND;
    }

    @Override
    public boolean mayOpen(StoredFile file) {
        return !sql.list(row -> true, "select from bureau_paper where file_id = ?", file.id())
                .isEmpty();
    }

    /** What is published to everybody is no person's. */
    @Override
    public boolean isOnRecord(StoredFile file) {
        return false;
    }
}
