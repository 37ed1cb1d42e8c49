package portal.web.content;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import portal.bureau.export.CountyExport;
import portal.tenancy.NationalTime;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.list.Attachment;

/** Everything of a county as one archive, in parts where a line broke. */
@WebServlet("/tenancy/export.zip")
public class ArchiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PIECE = 1 << 16;

    @Inject
    transient CountyExport export;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var job = request.getParameter("job");
        if (job == null || !job.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try (var bytes = export.take(Long.parseLong(job))) {
            new Attachment(new Words(language.getLocale()).text(
                    "countyExport.file", NationalTime.today().toString()), "county",
                    Attachment.Kind.ZIP).announce(response);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Accept-Ranges", "bytes");
            send(bytes, ByteRange.of(request.getHeader("Range"), bytes.size()).orElse(null), response);
        }
    }

    private static void send(
            SeekableByteChannel bytes, ByteRange range, HttpServletResponse response)
            throws IOException {
        if (range != null && !range.isSatisfiable()) {
            response.setHeader("Content-Range", "bytes */" + bytes.size());
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        long from = range == null ? 0 : range.from();
        long length = range == null ? bytes.size() : range.length();
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range",
                    "bytes %d-%d/%d".formatted(from, from + length - 1, bytes.size()));
        }
        response.setContentLengthLong(length);
        bytes.position(from);
        var out = Channels.newChannel(response.getOutputStream());
        var piece = ByteBuffer.allocate(PIECE);
        for (long left = length; left > 0;) {
            piece.clear().limit((int) Math.min(PIECE, left));
            int read = bytes.read(piece);
            if (read < 0) {
                return;
            }
            left -= read;
            out.write(piece.flip());
        }
    }
}
