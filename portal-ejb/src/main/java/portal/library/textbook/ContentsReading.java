package portal.library.textbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.Table;
import portal.document.TableFormat;
import portal.document.TableRow;
import portal.document.UploadedTable;

/**
 * Tables of contents as read from a file: the units and lessons of its sound rows, and every fault of
 * the others.
 *
 * @param format     the columns that were asked for
 * @param table      what the kit read: headers, unknown columns, faults of single cells
 * @param stated     each unit and lesson once, in the file's order
 * @param further    faults between cells and between rows
 * @param faultyRows how many rows have a fault
 */
record ContentsReading(
        TableFormat format, Table table, List<Stated> stated, List<CellFault> further,
        int faultyRows) {

    /**
     * A unit or a lesson as the file states it.
     *
     * @param lesson 0 for the unit itself
     */
    record Stated(TextbookKey book, int unit, int lesson, String title) {}

    static ContentsReading of(UploadedTable upload) {
        var table = ContentsTable.FORMAT.read(upload);
        if (!ContentsTable.SAID.stream().allMatch(table::has)) {
            var lacking = ContentsTable.TEMPLATE.read(upload);
            return new ContentsReading(ContentsTable.TEMPLATE, lacking, List.of(), List.of(),
                    lacking.rowCount());
        }
        var rows = new Rows();
        table.rows().forEach(rows::read);
        return new ContentsReading(ContentsTable.FORMAT, table, List.copyOf(rows.stated.values()),
                List.copyOf(rows.faults), rows.faulty);
    }

    /** The headers of columns that must be there and are not. */
    List<String> missing() {
        return format.columns().stream()
                .filter(column -> column.isRequired() && !table.has(column))
                .map(Column::header)
                .toList();
    }

    boolean sound() {
        return table.sound() && further.isEmpty();
    }

    /** Reads row by row, what is empty in one being what stands above it. */
    private static final class Rows {

        /** A place in a table of contents; lesson 0 is the unit itself. */
        private record Place(TextbookKey book, int unit, int lesson) {}

        private final Map<Column<?>, Object> above = new HashMap<>();
        private final Map<Place, Stated> stated = new LinkedHashMap<>();
        private final Map<Place, Integer> rowOf = new HashMap<>();
        private final Map<Place, Integer> lastLesson = new HashMap<>();
        private final List<CellFault> faults = new ArrayList<>();
        private int faulty;

        void read(TableRow row) {
            int before = faults.size();
            if (row.isRecord()) {
                place(row).filter(place -> row.sound()).ifPresent(place ->
                        fault(row, place).ifPresentOrElse(faults::add, () -> state(row, place)));
            }
            if (!row.sound() || faults.size() > before) {
                faulty++;
            }
        }

        /** The unit that the row is of; empty where that is not said. */
        private Optional<Place> place(TableRow row) {
            var subject = said(row, ContentsTable.SUBJECT);
            var edition = said(row, ContentsTable.EDITION);
            var grade = said(row, ContentsTable.GRADE);
            var volume = said(row, ContentsTable.VOLUME);
            var unit = said(row, ContentsTable.UNIT);
            return subject.isPresent() && edition.isPresent() && grade.isPresent()
                    && volume.isPresent() && unit.isPresent()
                    ? Optional.of(new Place(
                            new TextbookKey(subject.get(), edition.get(), grade.get(), volume.get()),
                            unit.get(), TextbookPart.UNIT_ITSELF))
                    : Optional.empty();
        }

        private <T> Optional<T> said(TableRow row, Column<T> column) {
            var here = row.find(column);
            boolean unreadable = row.faults().stream()
                    .anyMatch(fault -> fault.column().equals(column.header()));
            if (here.isPresent()) {
                if (!here.get().equals(above.get(column)) && column != ContentsTable.UNIT) {
                    above.remove(ContentsTable.UNIT);
                }
                above.put(column, here.get());
            } else if (unreadable) {
                above.remove(column);
            } else if (!above.containsKey(column)) {
                faults.add(row.fault(column, "cell.required"));
            }
            @SuppressWarnings("unchecked")
            var value = (T) above.get(column);
            return Optional.ofNullable(value);
        }

        private Optional<CellFault> fault(TableRow row, Place unit) {
            var title = row.find(ContentsTable.UNIT_TITLE);
            var known = Optional.ofNullable(stated.get(unit)).map(Stated::title);
            if (title.or(() -> known).isEmpty()) {
                return Optional.of(row.fault(ContentsTable.UNIT_TITLE, "cell.required"));
            }
            if (known.isPresent() && !known.equals(title.or(() -> known))) {
                return Optional.of(row.fault(ContentsTable.UNIT_TITLE,
                        "textbook.unit-named-otherwise", rowOf.get(unit), known.get()));
            }
            if (row.find(ContentsTable.LESSON).isPresent()
                    && row.find(ContentsTable.LESSON_TITLE).isEmpty()) {
                return Optional.of(row.fault(ContentsTable.LESSON_TITLE, "textbook.lesson-nameless"));
            }
            return lesson(row, unit).flatMap(place -> place.lesson() > TextbookPart.MOST
                    ? Optional.of(row.fault(ContentsTable.LESSON,
                            "textbook.number-out-of-range", TextbookPart.MOST))
                    : Optional.ofNullable(rowOf.get(place)).map(before ->
                            row.fault(ContentsTable.LESSON, "textbook.line-twice", before)));
        }

        /** The lesson that the row is of; one without a number follows the one above it. */
        private Optional<Place> lesson(TableRow row, Place unit) {
            return row.find(ContentsTable.LESSON_TITLE).map(title -> new Place(
                    unit.book(), unit.unit(), row.find(ContentsTable.LESSON)
                            .orElseGet(() -> lastLesson.getOrDefault(unit, 0) + 1)));
        }

        private void state(TableRow row, Place unit) {
            row.find(ContentsTable.UNIT_TITLE).ifPresent(title -> state(row, unit, title));
            lesson(row, unit).ifPresent(lesson -> {
                lastLesson.merge(unit, lesson.lesson(), Math::max);
                state(row, lesson, row.get(ContentsTable.LESSON_TITLE));
            });
        }

        private void state(TableRow row, Place place, String title) {
            rowOf.putIfAbsent(place, row.number());
            stated.putIfAbsent(place,
                    new Stated(place.book(), place.unit(), place.lesson(), title));
        }
    }
}
