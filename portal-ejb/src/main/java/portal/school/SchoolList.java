package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portal.document.TableFormat;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListIntake;
import portal.document.intake.ListOption;
import portal.document.intake.Terms;
import portal.school.history.Cause;

/** The list of schools as it is taken in from a bureau's own file. */
@Dependent
class SchoolList implements ListIntake {

    /** A county has at most some thousand schools; what is larger is no list of them. */
    private static final TableLimits LIMITS = new TableLimits(
            10L << 20, 1_000, 50L << 20, 80L << 20, 200, 20_000, 200, 4_000, 1_000);

    private static final String SYSTEM = "coordinates";
    private static final String SWAPPED = "swapped";
    private static final String YES = "yes";
    /** As many are still looked at one by one. */
    private static final int FAR_OFF_TOLD = 5;

    private static final List<ListOption> OPTIONS = List.of(
            new ListOption(SYSTEM,
                    Stream.of(CoordinateSystem.values()).map(Enum::name).toList()),
            new ListOption(SWAPPED, List.of("no", YES)));

    @Inject
    SchoolIntake intake;

    @Inject
    SchoolUndoing undoing;

    @Override
    public String list() {
        return "school";
    }

    @Override
    public TableFormat format() {
        return SchoolTable.FORMAT;
    }

    @Override
    public TableLimits limits() {
        return LIMITS;
    }

    @Override
    public List<ListOption> options() {
        return OPTIONS;
    }

    @Override
    public ListChanges changes(UploadedTable upload, Terms terms) {
        return told(intake.changes(upload, coordinates(terms)));
    }

    @Override
    public ListChanges take(UploadedTable upload, Terms terms, long batch) {
        return told(intake.take(
                upload, terms.faulty(), coordinates(terms), Cause.batch(batch)));
    }

    @Override
    public List<String> hindrances(long batch) {
        return undoing.hindrances(batch);
    }

    @Override
    public void undo(long batch) {
        undoing.undo(batch);
    }

    private static Coordinates coordinates(Terms terms) {
        var system = Stream.of(CoordinateSystem.values())
                .filter(one -> terms.chose(SYSTEM, one.name()))
                .findFirst()
                .orElse(CoordinateSystem.WGS_84);
        return new Coordinates(system, terms.chose(SWAPPED, YES));
    }

    private static ListChanges told(SchoolChanges changes) {
        var reading = changes.reading();
        var remarks = new ArrayList<ListChanges.Remark>();
        changes.finding().ifPresent(found -> remarks.add(new ListChanges.Remark(
                "schoolImport.coordinates.found." + found.system(),
                List.of(found.schools(), found.metres(), found.asTaken()))));
        changes.farOff().stream().limit(FAR_OFF_TOLD)
                .forEach(far -> remarks.add(new ListChanges.Remark("schoolImport.farOff",
                        List.of(far.school().name(), far.school().code(), far.metres() / 1_000))));
        return new ListChanges(
                SchoolTable.FORMAT, reading.table(), reading.further(), reading.further().size(),
                new ListChanges.Counts(reading.rows().size(), changes.added().size(),
                        changes.changed().size(), changes.same(), reading.faultyRows()),
                changes.added().stream().limit(ListChanges.LISTED)
                        .map(school -> new ListChanges.Added(
                                school.code(), school.name(), SchoolTable.texts(school)))
                        .toList(),
                changes.changed().stream().limit(ListChanges.LISTED)
                        .map(change -> ListChanges.Changed.of(
                                change.after().code(), change.after().name(),
                                SchoolTable.texts(change.before()),
                                SchoolTable.texts(change.after())))
                        .toList(),
                List.of(), remarks,
                reading.isPlaced() ? Set.of(SYSTEM, SWAPPED) : Set.of());
    }
}
