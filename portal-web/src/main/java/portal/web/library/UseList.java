package portal.web.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListKind;
import portal.document.intake.Terms;
import portal.library.use.UseReturning;
import portal.web.document.OwnList;

/** Classes taught where no line reaches, as they come back by file. */
@Dependent
class UseList implements OwnList {

    @Inject
    UseReturning returning;

    @Override
    public String list() {
        return UseReturning.LIST;
    }

    @Override
    public ListKind kind() {
        return returning.kind();
    }

    @Override
    public ListChanges preview(UploadedTable upload) {
        return returning.preview(upload);
    }

    @Override
    public ListChanges take(UploadedTable upload, Terms terms) {
        return returning.take(upload, terms);
    }
}
