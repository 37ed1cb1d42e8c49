package portal.system.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Files of schools as bureaus have them. */
final class Districts {

    private static final String HEADER = "学校代码,学校名称,学段,城乡,乡镇,经度,纬度,学生数,专任教师数,帮扶角色,最少帮扶数,最多帮扶数";

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
