package portal.web.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListKind;
import portal.document.intake.Terms;
import portal.library.describe.BulkDescribing;
import portal.web.document.OwnList;

/** Descriptions of many resources, as they come back in a table. */
@Dependent
class DescriptionList implements OwnList {

    @Inject
    BulkDescribing describing;

    @Override
    public String list() {
        return BulkDescribing.LIST;
    }

    @Override
    public ListKind kind() {
        return describing.kind();
    }

    @Override
    public ListChanges preview(UploadedTable upload) {
        return describing.preview(upload);
    }

    @Override
    public ListChanges take(UploadedTable upload, Terms terms) {
        return describing.take(upload, terms);
    }
}
