package portal.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import portal.content.CountyFileUse;
import portal.content.CountyFileUses;
import portal.web.content.Sizes;
import portal.web.frame.Words;

/** What each county keeps in files, for the platform's operator. */
@Named("platformFiles")
@RequestScoped
public class FilesView {

    @Inject
    CountyFileUses uses;

    private List<Line> lines;

    /** A county in words. */
    public record Line(
            String code, String name, long files, String size, String quota, String state,
            String chip, String counted) {}

    @PostConstruct
    void read() {
        var words = Words.ofPage();
        lines = uses.all().stream().map(use -> line(words, use)).toList();
    }

    private static Line line(Words words, CountyFileUse county) {
        boolean lost = county.missing() > 0;
        boolean full = county.use().isNearlyFull();
        String state = lost ? words.text("health.files.missing", county.missing())
                : words.text("health.files.percent", county.use().percent());
        return new Line(county.county(), county.name(), county.use().files(),
                Sizes.words(words, county.use().bytes()), Sizes.words(words, county.use().quota()),
                state, lost || full ? "chip chip-warn" : "chip chip-ok",
                new PlatformWords(words).at(county.countedAt()));
    }

    public List<Line> getLines() {
        return lines;
    }
}
