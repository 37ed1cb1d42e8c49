package portal.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.RuleViolation;
import portal.library.LibraryReading.ShownFile;
import portal.library.Reviewing;
import portal.web.content.Sizes;
import portal.web.frame.Words;

/** What is to leave a pair, for the bureau to let go or to refuse with a reason. */
@Named("reviews")
@ViewScoped
public class ReviewsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reviewing reviewing;

    private List<Line> lines;

    /** What waits, in words. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long id;
        private final int seen;
        private final String title;
        private final String href;
        private final String about;
        private final String asked;
        private final boolean beyond;
        private final String leaves;
        private final List<File> files;
        private String reason;

        Line(Reviewing.Waiting waiting, ResourceWords words) {
            var request = waiting.request();
            var resource = waiting.resource();
            id = request.getId();
            seen = resource.getVersion();
            title = resource.getTitle();
            href = "resource.xhtml?id=" + resource.getId();
            about = words.about(resource);
            asked = words.words().text("reviews.asked", waiting.school(),
                    resource.getAuthor(), ResourceWords.day(request.getAskedAt()),
                    words.audience(request.getAudience()));
            beyond = request.getAudience().isBeyondCounty();
            leaves = words.words().text(request.isAuthorNamed()
                    ? "reviews.leaves.named" : "reviews.leaves.unnamed", resource.getAuthor());
            files = waiting.files().stream().map(file -> File.of(file, words.words())).toList();
        }

        public String getTitle() {
            return title;
        }

        public String getHref() {
            return href;
        }

        public String getAbout() {
            return about;
        }

        public String getAsked() {
            return asked;
        }

        /** Whether other counties are to read it. */
        public boolean isBeyond() {
            return beyond;
        }

        /** What of it leaves the county. */
        public String getLeaves() {
            return leaves;
        }

        public List<File> getFiles() {
            return files;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    /** A file and what was found wrong with it. */
    public record File(String name, String size, List<String> findings) implements Serializable {

        static File of(ShownFile file, Words words) {
            return new File(file.stored().name(), Sizes.words(words, file.stored().size()),
                    file.content().stream().flatMap(found -> found.findings().stream())
                            .map(finding -> words.text("content.finding." + finding)).toList());
        }
    }

    @PostConstruct
    void read() {
        var words = new ResourceWords(Words.ofPage());
        lines = reviewing.queue().stream().map(each -> new Line(each, words)).toList();
    }

    public String grant(Line line) {
        return decide(line, true);
    }

    public String refuse(Line line) {
        return decide(line, false);
    }

    private String decide(Line line, boolean isGranted) {
        try {
            reviewing.decide(line.id, line.seen, isGranted, line.reason);
        } catch (RuleViolation refused) {
            LibraryUploadView.say(refused, null);
            return null;
        }
        Words.done(isGranted ? "reviews.granted" : "reviews.refused", line.title);
        return "/library/reviews?faces-redirect=true";
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isNone() {
        return lines.isEmpty();
    }
}
