package portal.web.document;

import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListKind;
import portal.document.intake.Terms;

/**
 * A list that those who use the portal take in for themselves, while they wait, as its page and the API ask
 * for it. Its service says who may; its words begin with its name, as those of a register's list do.
 */
public interface OwnList {

    /** The name in message keys. */
    String list();

    ListKind kind();

    /** What the file would change; nothing is stored. */
    ListChanges preview(UploadedTable upload);

    /** Stores what the file states. */
    ListChanges take(UploadedTable upload, Terms terms);
}
