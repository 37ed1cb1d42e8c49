package portal.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import portal.notice.OwnNotices;
import portal.platform.OperatorMatters;
import portal.province.ProvinceOverview;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** What waits for whoever reads it, what is new, and how things stand. */
@Named("home")
@RequestScoped
public class HomeView {

    @Inject
    @Any
    Instance<HomePart> parts;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Home home;

    /** A line of what waits. */
    public record Line(String text, String href, String when, String due) {}

    /** A line of what is new. */
    public record News(String text, String href, String when, boolean unseen) {}

    /** A figure with the way to more. */
    public record Figure(String label, String value, String detail, String href) {}

    public void load() {
        home = new Home(Words.ofPage());
        parts.stream().filter(part -> part.isFor(signedIn)).forEach(part -> part.tell(home));
    }

    public List<Line> getWaiting() {
        return home.waiting().stream().map(matter -> new Line(
                matter.text(), href(matter.path()),
                matter.since() == null ? ""
                        : home.words().text("home.since", matter.since().toString()),
                matter.due() == null ? ""
                        : home.words().text("notice.due", matter.due().toString()))).toList();
    }

    public List<News> getNews() {
        return home.news().stream().map(one -> new News(
                one.text(), href(one.path()), one.when(), one.unseen())).toList();
    }

    public List<Figure> getFigures() {
        return home.figures().stream().map(one -> new Figure(
                one.label(), one.value(), one.detail(), href(one.path()))).toList();
    }

    private String href(String path) {
        return path == null ? null : request.getContextPath() + path;
    }

    public String getLead() {
        return home.words().text("home.lead", signedIn.getName());
    }

    /** What has to happen before there is anything new. */
    public String getNewNext() {
        return home.words().text(signedIn.may(ProvinceOverview.class) ? "home.new.none.province"
                : signedIn.may(OperatorMatters.class) ? "home.new.none.platform"
                : "home.new.none.next");
    }

    /** Where all that was ever sent to the reader stands, for those to whom anything is sent. */
    public String getNoticesHref() {
        return signedIn.may(OwnNotices.class) ? href("/notice/notices.xhtml?which=all") : null;
    }
}
