package portal.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import portal.notice.OwnNotices;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** How much waits for whoever reads the page, in its top bar: counted once a request. */
@Named
@RequestScoped
public class NoticeBell {

    /** More are told as so many and more. */
    private static final int MOST = 100;

    @Inject
    OwnNotices notices;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Integer waiting;

    /** The page of a fault is made when nobody's county is entered any more. */
    public boolean isShown() {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && signedIn.may(OwnNotices.class);
    }

    private int waiting() {
        if (waiting == null) {
            waiting = isShown() ? notices.waiting(MOST) : 0;
        }
        return waiting;
    }

    public boolean isRinging() {
        return waiting() > 0;
    }

    public String getCount() {
        return waiting() < MOST ? Integer.toString(waiting()) : MOST - 1 + "+";
    }

    /** For readers who do not see the bell. */
    public String getWords() {
        return Words.ofPage().text("notice.bell", getCount());
    }

    public String getHref() {
        return request.getContextPath() + "/notice/notices.xhtml";
    }
}
