package portal.school.teacher;

import static portal.database.TestDatabase.FIRST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.Faulty;
import portal.document.MarkedWorkbook;
import portal.document.Table;
import portal.document.TableFormat;
import portal.document.TableLimits;
import portal.document.TableLine;
import portal.document.TableWriter;
import portal.document.UploadedTable;
import portal.identity.personal.CastOfNumbers;
import portal.school.history.Cause;

/**
 * What it costs to import a county's teachers from a workbook with every column, beside reading the
 * same workbook alone; to be run with {@code -Xmx256m}, which is the budget of the heap.
 *
 * <p>Alone means the reader that the portal uses, with the same options, asked for the text of every
 * cell of every row and for nothing else: no guard, no headers, no meaning of a cell. An import is one
 * transaction from the file on the disk to the commit, guard and search for the headers included, with row
 * security, history and sealed numbers, against a register without teachers. Each is done three times,
 * the import each time in a database of its own, and the least time counts; what a machine with
 * other work on it tells is the work of the processors, of this process and of the database's.
 */
public final class TeacherImportBench {

    private static final int TEACHERS = Integer.getInteger("portal.bench.teachers", 100_000);
    private static final int MARKED_WHOLE = 20_000;
    private static final int ROUNDS = 3;
    private static final double BUDGET = 3;
    private static final Faults SOUND = new Faults(Integer.MAX_VALUE);

    private static final HeapAfterCollections HEAP = new HeapAfterCollections();

    /** Which rows are faulty: one in so many, each with three faults. */
    private record Faults(int oneIn) {

        boolean in(int row) {
            return row % oneIn == oneIn - 1;
        }
    }

    /**
     * What something took, in seconds.
     *
     * @param here     of processors, in this process
     * @param database of processors, in the database
     */
    private record Cost(double time, double here, double database) {

        static Cost of(Supplier<Duration> work) {
            double here = cpu();
            long began = System.nanoTime();
            double database = work.get().toNanos() / 1e9;
            return new Cost((System.nanoTime() - began) / 1e9, cpu() - here, database);
        }

        static Cost of(Runnable work) {
            return of(() -> {
                work.run();
                return Duration.ZERO;
            });
        }

        private static double cpu() {
            return cpu(ProcessHandle.current()).toNanos() / 1e9;
        }

        static Duration cpu(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        static Cost least(List<Cost> costs) {
            return costs.stream().min(Comparator.comparing(Cost::time)).orElseThrow();
        }

        @Override
        public String toString() {
            return "%.1f s (processors: %.1f s here, %.1f s in the database)".formatted(
                    time, here, database);
        }
    }

    private TeacherImportBench() {}

    public static void main(String... arguments) throws IOException {
        Path file = Files.createTempFile("teachers", ".xlsx");
        try {
            write(file, TEACHERS, SOUND);
            imported(file);
            write(file, TEACHERS, new Faults(60));
            marked(file, TEACHERS);
            write(file, MARKED_WHOLE, new Faults(12));
            marked(file, MARKED_WHOLE);
        } finally {
            Files.delete(file);
        }
    }

    private static void imported(Path file) throws IOException {
        var steps = new LinkedHashMap<String, List<Cost>>();
        for (int round = 0; round < ROUNDS; round++) {
            var cast = new CastOfTeachers();
            did(steps, "reader alone", Cost.of(() -> read(file)));
            did(steps, "guarded and read as a checked table", Cost.of(() -> parse(file)));
            did(steps, "looked at", Cost.of(() -> look(cast, file, new TeacherChanges[1])));
            did(steps, "imported", Cost.of(() -> take(cast, file)));
            did(steps, "imported once more, unchanged", Cost.of(() -> take(cast, file)));
        }
        System.out.printf("import: %d teachers, %.1f MB%n", TEACHERS, Files.size(file) / 1e6);
        double alone = Cost.least(steps.get("reader alone")).time();
        steps.forEach((step, costs) -> System.out.printf("import: %s: %s, %.2f of reading alone%n",
                step, Cost.least(costs), Cost.least(costs).time() / alone));
        double ratio = Cost.least(steps.get("imported")).time() / alone;
        System.out.printf("import: budget %.0f of reading alone, %s; %s%n",
                BUDGET, ratio > BUDGET ? "missed" : "met", HEAP);
    }

    private static void did(Map<String, List<Cost>> steps, String step, Cost cost) {
        steps.computeIfAbsent(step, first -> new ArrayList<>()).add(cost);
    }

    private static void marked(Path file, int rows) throws IOException {
        var cast = new CastOfTeachers();
        var found = new TeacherChanges[1];
        var looked = Cost.of(() -> look(cast, file, found));
        var counts = found[0].counts();
        Path marked = Files.createTempFile("marked", ".xlsx");
        try {
            var written = Cost.of(() -> mark(file, found[0], marked));
            System.out.printf("import: %d rows, %d of them faulty: looked at: %s; marked: %s, %.1f MB, %d rows; %s%n",
                    rows, counts.faulty(), looked, written, Files.size(marked) / 1e6,
                    parse(marked).rowCount(), HEAP);
        } finally {
            Files.delete(marked);
        }
    }

    /** In one transaction, of which it tells how long the database worked on it. */
    private static Duration in(CastOfTeachers cast, Consumer<TeacherIntake> work) {
        return cast.in(FIRST, intake -> {
            long backend = intake.rows.sql.list(
                    row -> row.getLong(1), "select pg_backend_pid()").get(0);
            work.accept(intake);
            return ProcessHandle.of(backend).map(Cost::cpu).orElse(Duration.ZERO);
        });
    }

    private static Duration take(CastOfTeachers cast, Path file) {
        return in(cast, intake -> {
            try (var upload = UploadedTable.of(file, TableLimits.DEFAULT)) {
                intake.take(upload, Faulty.REFUSE_ALL, false, Cause.UNSAID);
            }
        });
    }

    private static Duration look(CastOfTeachers cast, Path file, TeacherChanges[] found) {
        return in(cast, intake -> {
            try (var upload = UploadedTable.of(file, TableLimits.DEFAULT)) {
                found[0] = intake.changes(upload, false);
            }
        });
    }

    private static void mark(Path file, TeacherChanges changes, Path marked) {
        try (var upload = UploadedTable.of(file, TableLimits.DEFAULT);
                var out = Files.newOutputStream(marked)) {
            MarkedWorkbook.write(upload, TeacherTable.FORMAT, changes.further(), CellFault::key, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Table parse(Path file) {
        try (var upload = UploadedTable.of(file, TableLimits.DEFAULT)) {
            return TeacherTable.FORMAT.read(upload, row -> {});
        }
    }

    private static long read(Path file) {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.mapToLong(TeacherImportBench::letters).sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long letters(Row row) {
        long letters = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            letters += row.getCellText(i).length();
        }
        return letters;
    }

    private static void write(Path file, int teachers, Faults faults) throws IOException {
        var columns = new ArrayList<Column<String>>();
        for (var column : TeacherTable.FORMAT.columns()) {
            columns.add(Column.text(column.header(), 60));
        }
        var format = new TableFormat("教师", List.copyOf(columns));
        var subjects = List.of("语文", "数学", "英语", "道德与法治、语文", "科学", "体育", "音乐", "美术");
        try (var writer = TableWriter.workbook(format, Files.newOutputStream(file))) {
            for (int i = 0; i < teachers; i++) {
                int year = 1965 + i % 35;
                String born = "%04d%02d%02d".formatted(year, 1 + i % 12, 1 + i % 28);
                int serial = i / 420 % 999;
                boolean faulty = faults.in(i);
                var values = List.of(
                        "T%07d".formatted(i), "教师" + (char) ('\u4e00' + i % 5000), serial % 2 == 1 ? "男" : "女",
                        faulty ? "1899-13" : born.substring(0, 4) + "-" + born.substring(4, 6),
                        CastOfNumbers.identityNumber(born, serial),
                        "139%08d".formatted(i), faulty ? "999901999" : i % 2 == 0 ? "999901001" : "999901002",
                        faulty ? "大学" : "小学", subjects.get(i % 8),
                        "本科", (year + 22) + "-09", (year + 25) + "-09", "是", "在岗", "一级教师", (year + 26) + "-12",
                        "无", "", i % 9 == 0 ? "是" : "否", i % 7 == 0 ? "县级" : "无", "", "", "", "2027-12", "72.5");
                var line = new TableLine();
                for (int column = 0; column < values.size(); column++) {
                    if (!values.get(column).isEmpty()) {
                        line.set(columns.get(column), values.get(column));
                    }
                }
                writer.write(line);
            }
        }
    }
}
