package portal.web.draft;

import static portal.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import portal.identity.Drafts;
import portal.web.frame.LocalPath;

/**
 * Where pages keep what stands in their forms, and ask for it: {@code GET /drafts?page=…}, {@code POST} of a
 * document with {@code user}, {@code page}, {@code form} and {@code fields}; without fields the draft is let go
 * of.
 *
 * <p>A draft names whose page it was typed on, so that it cannot fall to whoever signs in to the same browser
 * next.
 */
@WebServlet("/drafts")
public class DraftsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A draft, and room for what it is of. */
    private static final int MOST_BYTES = Drafts.MOST_BYTES + (8 << 10);

    @Inject
    transient Drafts drafts;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if ("POST".equals(request.getMethod())) {
            response.setStatus(take(request));
        } else {
            tell(request, response);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kept = JSON.createArrayBuilder();
        for (var draft : page(request.getParameter("page")).map(drafts::of).orElse(List.of())) {
            try (var fields = JSON.createReader(new StringReader(draft.fields()))) {
                kept.add(JSON.createObjectBuilder()
                        .add("form", draft.form())
                        .add("savedAt", draft.savedAt().toString())
                        .add("fields", fields.readArray()));
            }
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(kept.build().toString());
    }

    /** What nests too deep fails otherwise than what is malformed, and is as little a draft. */
    private static JsonObject read(JsonReader reader) {
        try {
            return reader.readObject();
        } catch (RuntimeException unreadable) {
            throw new JsonException("no draft", unreadable);
        }
    }

    /** Whatever character set stands behind it: JSON has but one. */
    private static boolean isJson(String type) {
        return type != null && type.matches("(?i)application/json\\s*(;.*)?");
    }

    /** The status of the answer. */
    private int take(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        if (!isJson(request.getContentType())) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return take(request, read(reader));
        } catch (JsonException | ClassCastException | NullPointerException malformed) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private int take(HttpServletRequest request, JsonObject told) {
        if (!told.getString("user").equals(request.getUserPrincipal().getName())) {
            return HttpServletResponse.SC_CONFLICT;
        }
        var page = page(told.getString("page"));
        var form = told.getString("form");
        if (page.isEmpty() || form.isEmpty() || form.length() > Drafts.LONGEST_FORM) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        JsonArray fields = told.get("fields") instanceof JsonArray list ? list : null;
        if (fields == null) {
            drafts.discard(page.get(), form);
        } else {
            drafts.keep(page.get(), form, fields.toString());
        }
        return HttpServletResponse.SC_NO_CONTENT;
    }

    private static Optional<String> page(String asked) {
        return LocalPath.of(asked).map(LocalPath::path).filter(page -> page.length() <= Drafts.LONGEST_PAGE);
    }
}
