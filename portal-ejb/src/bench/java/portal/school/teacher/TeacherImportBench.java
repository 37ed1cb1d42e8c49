package portal.school.teacher;

import static portal.database.TestDatabase.FIRST;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import portal.document.Column;
import portal.document.Faulty;
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
 */
public final class TeacherImportBench {

    private static final int TEACHERS = Integer.getInteger("portal.bench.teachers", 100_000);
    private static final int ROUNDS = 3;

    private TeacherImportBench() {}

    public static void main(String... arguments) throws IOException {
        Path file = Files.createTempFile("teachers", ".xlsx");
        try {
            write(file);
            var cast = new CastOfTeachers();
            var readings = new ArrayList<Double>();
            var parsings = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                readings.add(seconds(() -> read(file)));
                parsings.add(seconds(() -> parse(file)));
            }
            double first = seconds(() -> take(cast, file));
            double again = seconds(() -> take(cast, file));
            double reading = least(readings);
            System.out.printf(
                    "import: %d teachers, %.1f MB: reader alone %.1f s, as a checked table %.1f s, imported %.1f s"
                            + " (%.2f of reading alone, %.2f of the table), once more unchanged %.1f s; heap at most"
                            + " %d MB of %d%n",
                    TEACHERS, Files.size(file) / 1e6, reading, least(parsings), first, first / reading,
                    first / least(parsings), again, peak(), Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.delete(file);
        }
    }

    private static double least(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double seconds(Supplier<?> work) {
        long began = System.nanoTime();
        work.get();
        return (System.nanoTime() - began) / 1e9;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum() >> 20;
    }

    private static Object take(CastOfTeachers cast, Path file) {
        return cast.in(FIRST, intake -> {
            try (var upload = UploadedTable.of(file, TableLimits.DEFAULT)) {
                return intake.take(upload, Faulty.REFUSE_ALL, false, Cause.UNSAID);
            }
        });
    }

    private static Object parse(Path file) {
        try (var upload = UploadedTable.of(file, TableLimits.DEFAULT)) {
            return TeacherTable.FORMAT.read(upload, row -> {});
        }
    }

    /** The reader that the portal uses, with the same options, every cell's text asked for. */
    private static Long read(Path file) {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(row -> Stream.of(row.getCellText(0))).filter(text -> !text.isEmpty()).count();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void write(Path file) throws IOException {
        var columns = new ArrayList<Column<String>>();
        for (var column : TeacherTable.FORMAT.columns()) {
            columns.add(Column.text(column.header(), 60));
        }
        var format = new TableFormat("教师", List.copyOf(columns));
        var subjects = List.of("语文", "数学", "英语", "道德与法治、语文", "科学", "体育", "音乐", "美术");
        try (var writer = TableWriter.workbook(format, Files.newOutputStream(file))) {
            for (int i = 0; i < TEACHERS; i++) {
                int year = 1965 + i % 35;
                String born = "%04d%02d%02d".formatted(year, 1 + i % 12, 1 + i % 28);
                int serial = i / 420 % 999;
                var values = List.of(
                        "T%07d".formatted(i), "教师" + (char) ('\u4e00' + i % 5000), serial % 2 == 1 ? "男" : "女",
                        born.substring(0, 4) + "-" + born.substring(4, 6),
                        CastOfNumbers.identityNumber(born, serial),
                        "139%08d".formatted(i), i % 2 == 0 ? "999901001" : "999901002", "小学", subjects.get(i % 8),
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
