package portal.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import portal.content.CountyFileUse;
import portal.content.CountyFileUses;
import portal.content.FileCount;
import portal.content.FileScanner;
import portal.web.content.Sizes;
import portal.web.frame.Words;

/** What each county keeps in files, for the platform's operator. */
@Named("platformFiles")
@RequestScoped
public class FilesView {

    @Inject
    CountyFileUses uses;

    private List<Line> lines;
    private FileScanner scanner;

    /** A county in words. */
    public record Line(
            String code, String name, long files, String size, String quota, String state,
            String chip, long unverified, String counted) {}

    @PostConstruct
    void read() {
        var words = Words.ofPage();
        scanner = uses.scanner();
        lines = uses.all().stream().map(use -> line(words, use)).toList();
    }

    private static Line line(Words words, CountyFileUse county) {
        boolean full = county.use().isNearlyFull();
        boolean lost = county.count().missing() + county.count().damaged() > 0;
        return new Line(county.county(), county.name(), county.use().files(),
                Sizes.words(words, county.use().bytes()), Sizes.words(words, county.use().quota()),
                state(words, county.count()), lost || full ? "chip chip-warn" : "chip chip-ok",
                county.count().unverified(), new PlatformWords(words).at(county.countedAt()));
    }

    private static String state(Words words, FileCount count) {
        if (count.missing() > 0) {
            return words.text("health.files.missing", count.missing());
        }
        return count.damaged() > 0 ? words.text("health.files.damaged", count.damaged())
                : words.text("health.files.percent", count.use().percent());
    }

    public String getScanner() {
        var words = Words.ofPage();
        if (!scanner.set()) {
            return words.text("health.files.scanner.none");
        }
        return scanner.version().map(known -> words.text("health.files.scanner.words", known))
                .orElseGet(() -> words.text("health.files.scanner.silent"));
    }

    public String getScannerChip() {
        return isScannerWell() ? "chip chip-ok" : "chip chip-warn";
    }

    public String getScannerState() {
        return Words.ofPage().text(isScannerWell() ? "health.well" : "health.unwell");
    }

    /** Where none is set, nothing is amiss that the operator does not know. */
    private boolean isScannerWell() {
        return !scanner.set() || scanner.version().isPresent();
    }

    public List<Line> getLines() {
        return lines;
    }
}
