package portal.document;

/** Who is shown the rows of an upload that are not empty, one after the other. */
interface RowVisitor {

    /** @return whether it wants to see more */
    boolean visit(SourceRow row);
}
