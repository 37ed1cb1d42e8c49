package portal.web.content;

import static portal.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.PartialUpload;
import portal.content.UploadTaker;
import portal.content.Uploading;
import portal.web.api.Problem;
import portal.web.frame.Fault;

/**
 * Files that come piece by piece, by the tus protocol 1.0 (https://tus.io), for pages and for
 * scripts; a GET lists those of the caller that no capability has taken.
 *
 * <p>A file whose very bytes the caller may read already is answered with 409 and where it is, unless
 * its metadata say {@code anyway}.
 */
@WebServlet({"/uploads/*", "/api/v1/uploads/*"})
public class UploadsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String VERSION = "1.0.0";
    private static final Set<String> OF_TUS = Set.of("POST", "HEAD", "PATCH", "DELETE");

    private static final int LOCKED = 423;

    /** What refusals are in the protocol. */
    private static final Map<String, Integer> REFUSALS = Map.of(
            "content.upload-offset", HttpServletResponse.SC_CONFLICT,
            "content.upload-known", HttpServletResponse.SC_CONFLICT,
            "content.upload-busy", LOCKED,
            "content.upload-too-long", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "content.too-large", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "content.type-refused", HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
            "content.type-broken", HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
            "content.type-unknown", HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);

    @Inject
    transient Uploading uploading;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Tus-Resumable", VERSION);
        response.setHeader("Cache-Control", "no-store");
        String method = method(request);
        if (request.getUserPrincipal() == null) {
            refuse(HttpServletResponse.SC_UNAUTHORIZED, request, response);
        } else if (OF_TUS.contains(method) && !VERSION.equals(request.getHeader("Tus-Resumable"))) {
            response.setHeader("Tus-Version", VERSION);
            refuse(HttpServletResponse.SC_PRECONDITION_FAILED, request, response);
        } else {
            try {
                answer(method, request, response);
            } catch (IllegalArgumentException malformed) {
                refuse(HttpServletResponse.SC_BAD_REQUEST, request, response);
            } catch (RuntimeException failure) {
                refuse(failure, request, response);
            }
        }
    }

    /** Some lines let no other methods through; a POST alone has passed what protects against other sites. */
    private static String method(HttpServletRequest request) {
        String meant = request.getHeader("X-HTTP-Method-Override");
        return meant != null && request.getMethod().equals("POST") ? meant : request.getMethod();
    }

    private void answer(String method, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        switch (method) {
            case "OPTIONS" -> tell(response);
            case "POST" -> begin(id, request, response);
            case "GET" -> list(id, response);
            case "HEAD" -> stand(uploading.get(id), response);
            case "PATCH" -> append(id, request, response);
            case "DELETE" -> {
                uploading.discard(id);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED, request, response);
        }
    }

    private static void tell(HttpServletResponse response) {
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,expiration,termination");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void begin(String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        requireNone(id);
        var metadata = UploadHeaders.metadata(request.getHeader("Upload-Metadata"));
        var told = UploadHeaders.announcement(request.getHeader("Upload-Length"), metadata);
        var known = metadata.containsKey("anyway")
                ? null : uploading.known(told).orElse(null);
        if (known != null) {
            refuse(known, request, response);
            return;
        }
        var upload = uploading.begin(told);
        response.setHeader("Location",
                request.getContextPath() + request.getServletPath() + "/" + upload.id());
        stand(upload, response);
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    private static void requireNone(String id) {
        if (!id.isEmpty()) {
            throw new NotFound("PartialUpload");
        }
    }

    private static void refuse(
            UploadTaker.Known known, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Link", "<%s>; rel=\"duplicate\"".formatted(
                URI.create(request.getContextPath() + known.path()).toASCIIString()));
        refuse(new RuleViolation("content.upload-known", known.title()),
                request, response);
    }

    private static void stand(PartialUpload upload, HttpServletResponse response) {
        response.setHeader("Upload-Offset", Long.toString(upload.offset()));
        response.setHeader("Upload-Length", Long.toString(upload.told().length()));
        response.setHeader("Upload-Metadata", UploadHeaders.toldBack(upload.told()));
        response.setHeader("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(
                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private void list(String id, HttpServletResponse response) throws IOException {
        requireNone(id);
        var items = JSON.createArrayBuilder();
        uploading.own().forEach(upload -> items.add(item(upload)));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(
                JSON.createObjectBuilder().add("items", items).build().toString());
    }

    private static JsonObjectBuilder item(PartialUpload upload) {
        var item = JSON.createObjectBuilder()
                .add("id", upload.id())
                .add("purpose", upload.told().purpose())
                .add("name", upload.told().name())
                .add("length", upload.told().length())
                .add("offset", upload.offset())
                .add("whole", upload.isWhole())
                .add("begunAt", upload.begunAt().toString())
                .add("expiresAt", upload.expiresAt().toString());
        upload.told().modified().ifPresentOrElse(
                modified -> item.add("modified", modified), () -> item.add("modified", JsonValue.NULL));
        return item;
    }

    private void append(String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!isPiece(request.getContentType())) {
            refuse(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, request, response);
            return;
        }
        long to = uploading.append(id,
                UploadHeaders.number(request.getHeader("Upload-Offset")),
                request.getInputStream());
        response.setHeader("Upload-Offset", Long.toString(to));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The server puts a character set behind it. */
    private static boolean isPiece(String type) {
        return type != null && type.strip().matches("(?i)application/offset\\+octet-stream\\s*(;.*)?");
    }

    private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of(status, request).send(response);
    }

    private static void refuse(
            RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var fault = Fault.of(failure);
        int status = fault.refused()
                .map(refused -> REFUSALS.get(refused.key()))
                .orElse(fault.status());
        Problem.of(new Fault(status, fault.refused(), fault.number()), request).send(response);
    }
}
