package portal.web.pairing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.pairing.PublishedPlans;
import portal.pairing.paper.PairingNotice;
import portal.web.list.TableServlet;

/** The notice of a published plan as a Word file; without a day that can be meant, back to its form. */
@WebServlet("/pairing/notice.docx")
public class NoticeFile extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublishedPlans plans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = NoticeForm.of(request);
        var plan = plans.of(form.schoolYear());
        var on = form.on();
        if (on.isEmpty()) {
            response.sendRedirect("notice.xhtml" + form.address());
            return;
        }
        var notice = PairingNotice.of(plan, form.fields(plan, on.get()));
        file(request, "pairingNotice.file", "pairing-notice", form.schoolYear()).announce(response);
        notice.write(response.getOutputStream());
    }
}
