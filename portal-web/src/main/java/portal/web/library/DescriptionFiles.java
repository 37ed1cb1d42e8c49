package portal.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import portal.library.exchange.DescriptionArchive;
import portal.library.exchange.DescriptionExport;
import portal.library.exchange.DescriptionFormat;
import portal.tenancy.NationalTime;
import portal.web.frame.Language;
import portal.web.frame.PublicAddress;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Attachment;

/** Descriptions by the standards of the field as files: of one resource, or of all that somebody keeps. */
@WebServlet("/library/metadata")
public class DescriptionFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String ID = "id";
    private static final String FORMAT = "format";
    private static final String OF = "of";

    @Inject
    transient DescriptionExport export;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var address = Address.of(request.getParameterMap(), List.of(ID, FORMAT, OF));
        var format = address.word(FORMAT, DescriptionFormat.class).orElse(DescriptionFormat.LOM);
        var portal = PublicAddress.toGive(request);
        var id = address.find(ID).filter(one -> one.matches("[0-9]{1,18}"));
        if (id.isPresent()) {
            var told = export.one(Long.parseLong(id.get()), portal);
            new Attachment(told.title() + "-" + format, "metadata-" + id.get() + "-" + format.word(),
                    Attachment.Kind.ending(format.ending())).announce(response);
            format.write(told, response.getOutputStream());
            return;
        }
        var ids = asked(address.find(OF).orElse(""));
        var today = NationalTime.today().toString();
        var name = new Words(language.getLocale())
                .text("descriptions.file", signedIn.getPlaceName(), format, today);
        new Attachment(name, "metadata-" + format.word() + "-" + today, Attachment.Kind.ZIP)
                .announce(response);
        new DescriptionArchive(export, format, portal).write(ids, response.getOutputStream());
    }

    private List<Long> asked(String whose) {
        return switch (whose) {
            case "county" -> export.ofCounty();
            case "school" -> export.ofSchool();
            default -> export.own();
        };
    }
}
