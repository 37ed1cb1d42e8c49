package portal.system.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xml.sax.SAXException;

/** Files of schools as bureaus have them. */
final class Districts {

    private static final String HEADER = "学校代码,学校名称,学段,城乡,乡镇,经度,纬度,学生数,专任教师数,帮扶角色,最少帮扶数,最多帮扶数";

    private static final int MOST_TEACHERS = 12;

    private Districts() {}

    /** A published register's part, which came with the tests. */
    static Path csv(String name) {
        try {
            return Path.of(Districts.class.getResource("/districts/" + name + ".csv").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same as a workbook. */
    static Path workbook(String name, Path folder) {
        Path file = folder.resolve(name + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); var workbook = new Workbook(out, "county", "1.0")) {
            var sheet = workbook.newWorksheet("学校");
            List<String> lines = Files.readAllLines(csv(name));
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file;
    }

    /** What a hand got wrong: of which school, in which column, and what stands there instead. */
    record Slip(String code, String column, String text) {}

    /** The row of a school in the published register's part, from 1, the headers counted. */
    static int row(String name, String code) {
        var lines = cells(name);
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).get(0).equals(code)).findFirst()
                .orElseThrow() + 1;
    }

    /** What stands in the register where the hand slipped. */
    static String cell(String name, Slip slip) {
        var lines = cells(name);
        return lines.get(row(name, slip.code()) - 1).get(headers(name).indexOf(slip.column()));
    }

    /** What stands above the columns of the part. */
    static List<String> headers(String name) {
        return List.copyOf(cells(name).get(0));
    }

    private static List<List<String>> cells(String name) {
        try {
            return Files.readAllLines(csv(name)).stream()
                    .map(line -> (List<String>) new ArrayList<>(List.of(line.split(",", -1)))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The part as an office sends it: a title above, headers and encoding of its own, a column more, and slips. */
    static Path received(String name, List<Slip> slips, Path folder) {
        var lines = cells(name);
        var headers = headers(name);
        for (Slip slip : slips) {
            lines.get(row(name, slip.code()) - 1).set(headers.indexOf(slip.column()), slip.text());
        }
        Collections.replaceAll(lines.get(0), "学校代码", "学校标识码");
        Collections.replaceAll(lines.get(0), "学生数", "在校生数（人）");
        lines.get(0).add("备注");
        var text = new StringBuilder("示例县学校基本情况表\r\n");
        lines.forEach(line -> text.append(String.join(";", line)).append("\r\n"));
        try {
            return Files.writeString(folder.resolve("received.csv"), text, Charset.forName("GB18030"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The workbook with these cells set right, everything else as it came back. */
    static Path mended(Path marked, List<String> headers, Map<ImportPage.Fault, String> mends) {
        Path file = marked.resolveSibling("mended-" + marked.getFileName());
        try (var read = new ReadableWorkbook(marked.toFile());
                OutputStream out = Files.newOutputStream(file); var workbook = new Workbook(out, "county", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            for (Row row : read.getFirstSheet().read()) {
                row.forEach(cell -> {
                    if (cell != null) {
                        sheet.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText());
                    }
                });
            }
            mends.forEach((fault, text) -> sheet.value(fault.row() - 1, headers.indexOf(fault.column()), text));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return file;
    }

    /** What the workbook's comments say. */
    static String comments(Path workbook) {
        try (var zip = new ZipFile(workbook.toFile());
                var comments = zip.getInputStream(zip.getEntry("xl/comments1.xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(comments)
                    .getDocumentElement().getTextContent();
        } catch (IOException | ParserConfigurationException | SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Made-up teachers, as many as the register counts and at most a dozen for each school. */
    static Path teachers(String name, Path folder) {
        var text = new StringBuilder("工号,姓名,学校代码,学科,到校年月\n");
        for (List<String> school : cells(name)) {
            String count = school.get(8);
            for (int i = 1; count.matches("[0-9]+") && i <= Math.min(MOST_TEACHERS, Integer.parseInt(count)); i++) {
                text.append("%1$s-%2$02d,示例教师%1$s%2$02d,%1$s,语文,2020-09\n".formatted(school.get(0), i));
            }
        }
        try {
            return Files.writeString(folder.resolve("teachers.csv"), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** 甲小学 and 丙小学, who both may support 乙村小. */
    static Path cast(Path folder) {
        return written(folder.resolve("cast.csv"), List.of(
                "9999010001,甲小学,小学,城区,甲镇,109.0,31.0,900,60,支援,0,1",
                "9999010002,丙小学,小学,城区,丙镇,109.1,31.0,800,50,支援,0,1",
                "9999010003,乙村小,小学,乡村,乙乡,109.0,31.1,90,9,受援,,"));
    }

    /** A county of so many supporters and recipients, spread as a lattice is. */
    static Path county(int supporters, int recipients, Path folder) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < supporters + recipients; i++) {
            boolean supporter = i < supporters;
            double east = 109 + (i * 37 % 101) / 100.0;
            double north = 31 + (i * 53 % 97) / 100.0;
            lines.add("%d,示例学校%03d,小学,%s,示例镇,%.4f,%.4f,%d,%d,%s,%s,%s".formatted(
                    9999020000L + i, i, supporter ? "城区" : "乡村", east, north, 100 + i, 10 + i % 50,
                    supporter ? "支援" : "受援", supporter ? "0" : "", supporter ? "10" : ""));
        }
        return written(folder.resolve("county.csv"), lines);
    }

    private static Path written(Path file, List<String> lines) {
        try {
            return Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
