package portal.web.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.bureau.export.CountyExport;
import portal.bureau.export.LeftOut;
import portal.web.frame.Words;
import portal.web.job.JobLine;

/** Everything of the county in one archive: asked for here, made as a job, taken here until it is removed. */
@Named("export")
@RequestScoped
public class ExportView {

    private static final String AGAIN = "/tenancy/export?faces-redirect=true";

    @Inject
    CountyExport export;

    @Inject
    HttpServletRequest request;

    private List<Line> lines;

    /**
     * An archive in words.
     *
     * @param job    how the job that makes it stands
     * @param href   where it is taken; null where there is none
     * @param until  when it is removed
     * @param digest its SHA-256
     */
    public record Line(JobLine job, String href, String until, String digest) {

        public boolean isThere() {
            return href != null;
        }
    }

    /** What is left out, and why. */
    public record Left(String why, String what) {}

    @PostConstruct
    void read() {
        var words = Words.ofPage();
        lines = export.all().stream().map(one -> line(one, words)).toList();
    }

    /** Opens the page to those alone who may take all. */
    public void load() {}

    private Line line(CountyExport.Archive one, Words words) {
        return new Line(JobLine.of(one.job(), words, request.getUserPrincipal()),
                one.until().map(until -> "export.zip?job=" + one.job().id()).orElse(null),
                one.until().map(until -> words.text("countyExport.until", Words.minute(until))).orElse(""),
                String.valueOf(one.job().result().getOrDefault("sha256", "")));
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isAny() {
        return !lines.isEmpty();
    }

    public List<Left> getLeftOut() {
        var words = Words.ofPage();
        var left = export.leftOut();
        return Stream.of(LeftOut.values())
                .map(why -> new Left(words.text("countyExport.leftOut." + why),
                        left.entrySet().stream().filter(one -> one.getValue() == why)
                                .map(one -> one.getKey()).collect(Collectors.joining(", "))))
                .toList();
    }

    public String ask() {
        try {
            export.ask();
        } catch (RuleViolation refused) {
            Words.fault(refused.key(), refused.figures().toArray());
            return null;
        }
        Words.done("countyExport.asked");
        return AGAIN;
    }

    public String remove(long job) {
        export.remove(job);
        Words.done("countyExport.removed");
        return AGAIN;
    }
}
