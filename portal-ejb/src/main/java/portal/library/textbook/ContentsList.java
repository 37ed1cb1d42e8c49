package portal.library.textbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.RuleViolation;
import portal.document.TableFormat;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListIntake;
import portal.document.intake.Terms;

/** Tables of contents as they are taken in from a bureau's or a publisher's own file. */
@Dependent
class ContentsList implements ListIntake {

    /** All textbooks of nine grades have fewer lines. */
    private static final TableLimits LIMITS = new TableLimits(
            10L << 20, 1_000, 50L << 20, 80L << 20, 200, 30_000, 200, 4_000, 1_000);

    @Inject
    ContentsIntake intake;

    @Override
    public String list() {
        return "textbook";
    }

    @Override
    public TableFormat format() {
        return ContentsTable.FORMAT;
    }

    @Override
    public TableFormat template() {
        return ContentsTable.TEMPLATE;
    }

    @Override
    public TableLimits limits() {
        return LIMITS;
    }

    @Override
    public ListChanges changes(UploadedTable upload, Terms terms) {
        return told(intake.changes(upload));
    }

    @Override
    public ListChanges take(UploadedTable upload, Terms terms, long batch) {
        return told(intake.taken(upload, terms.faulty()));
    }

    /** Tables of contents have no dated history; the former file, taken again, brings its titles back. */
    @Override
    public List<String> hindrances(long batch) {
        throw new RuleViolation("textbook.import-stays");
    }

    @Override
    public void undo(long batch) {
        throw new RuleViolation("textbook.import-stays");
    }

    private static ListChanges told(ContentsChanges changes) {
        var reading = changes.reading();
        int parts = changes.added().size() + changes.changed().size() + changes.same();
        return new ListChanges(
                reading.format(), reading.table(), reading.further(), reading.further().size(),
                new ListChanges.Counts(parts, changes.added().size(), changes.changed().size(),
                        changes.same(), reading.faultyRows()),
                changes.added().stream().limit(ListChanges.LISTED)
                        .map(part -> new ListChanges.Added(
                                key(part), part.title(), ContentsTable.texts(part)))
                        .toList(),
                changes.changed().stream().limit(ListChanges.LISTED)
                        .map(ContentsList::changed)
                        .toList(),
                List.of(),
                changes.books().isEmpty() ? List.of() : List.of(new ListChanges.Remark(
                        "textbookImport.books", List.of(changes.books().size()))),
                Set.of());
    }

    private static ListChanges.Changed changed(ContentsChanges.Renamed one) {
        var column = one.part().isUnit()
                ? ContentsTable.UNIT_TITLE.header() : ContentsTable.LESSON_TITLE.header();
        return ListChanges.Changed.of(key(one.after()), one.after().title(),
                Map.of(column, one.part().getTitle()), Map.of(column, one.after().title()));
    }

    /** Such as 数学 人教版 二年级上册 2-3. */
    private static String key(ContentsReading.Stated part) {
        return "%s %d%s".formatted(ContentsTable.name(part.book()), part.unit(),
                part.lesson() == TextbookPart.UNIT_ITSELF ? "" : "-" + part.lesson());
    }
}
