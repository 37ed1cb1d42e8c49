package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import portal.NotFound;
import portal.library.LibraryReading;
import portal.web.frame.Words;

/** Two or three resources for the same lesson side by side (同课异构). */
@Named("resourceCompare")
@RequestScoped
public class CompareView {

    private static final int MOST = 3;

    @Inject
    LibraryReading reading;

    private String ids;
    private List<Side> sides;

    /** One of them. */
    public record Side(
            String title, String href, String about, String from, String author, String said,
            List<ResourceFileLine> files) {

        public boolean told() {
            return !said.isBlank();
        }
    }

    public void load() {
        if (ids == null || !ids.matches("[0-9]{1,18}(,[0-9]{1,18}){0,2}")) {
            throw new NotFound("Resource");
        }
        var words = new ResourceWords(Words.ofPage());
        sides = Stream.of(ids.split(",")).distinct().limit(MOST)
                .map(id -> side(reading.show(Long.parseLong(id)), words))
                .toList();
    }

    private static Side side(LibraryReading.Shown shown, ResourceWords words) {
        var resource = shown.resource();
        return new Side(resource.getTitle(), ResourceWords.href(resource.getId()),
                words.about(resource), words.from(resource), resource.getAuthor(),
                resource.getAbstract(),
                shown.files().stream()
                        .map(file -> ResourceFileLine.of(file, shown.files(), words.words()))
                        .toList());
    }

    public List<Side> getSides() {
        return sides;
    }

    public String getIds() {
        return ids;
    }

    public void setIds(String ids) {
        this.ids = ids;
    }
}
