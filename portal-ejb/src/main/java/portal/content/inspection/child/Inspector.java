package portal.content.inspection.child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import portal.content.FileType;
import portal.content.inspection.Finding;

/** The program: reads one file, writes one report, and ends. */
public final class Inspector {

    private static final int USAGE = 2;

    private Inspector() {}

    /** @param arguments file, kind, where the report goes, seconds; none to see whether it runs */
    public static void main(String[] arguments) throws IOException {
        endWithTheParent();
        ImageIO.setUseCache(false);
        if (arguments.length == 0) {
            return;
        }
        if (arguments.length != 4) {
            System.exit(USAGE);
        }
        Path file = Path.of(arguments[0]);
        var time = new TimeLeft(Duration.ofSeconds(Long.parseLong(arguments[3])));
        try (var report = new Report(Path.of(arguments[2]), time)) {
            read(file, FileType.valueOf(arguments[1]), report);
        }
    }

    private static void read(Path file, FileType type, Report report) throws IOException {
        try {
            reader(type).read(file, report);
        } catch (CutOffException cut) {
            report.find(Finding.TRUNCATED);
        } catch (LockedException locked) {
            report.find(Finding.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            report.find(Finding.DAMAGED);
        }
        report.end();
    }

    private static Reading reader(FileType type) {
        return switch (type) {
            case TEXT -> new PlainText();
            case DOCX, DOCM -> new WordParts();
            case PPTX, PPTM -> new SlideParts();
            case XLSX, XLSM -> new SheetParts();
            case DOC -> new OldWord();
            case PPT -> new OldSlides();
            case XLS -> new OldSheets();
            case LOCKED_OFFICE -> (file, report) -> report.find(Finding.ENCRYPTED);
            case ODT, ODS, ODP -> new OpenDocument();
            case PDF -> new PdfPages();
            case PNG, JPEG, GIF, WEBP -> new Pictures(type);
            case MP4, MOV, M4A -> new IsoFilm(type);
            case WEBM -> new WebmFilm();
            case MP3 -> new Mp3Sound();
            case ZIP -> (file, report) -> { };
        };
    }

    /** Whoever started this and died has closed the other end. */
    private static void endWithTheParent() {
        var watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is said on this line
                }
            } catch (IOException gone) {
                // as good as closed
            }
            Runtime.getRuntime().halt(1);
        }, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
