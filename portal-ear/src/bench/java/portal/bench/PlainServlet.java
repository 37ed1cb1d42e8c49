package portal.bench;

import jakarta.annotation.Resource;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * What a page would be without everything but its own SQL: asks the same statements in one transaction
 * a role, under the same row security, and writes the rows as JSON.
 */
@WebServlet({"/plain.json", "/api/v1/plain:rows"})
public class PlainServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final JsonProvider JSON = JsonProvider.provider();

    @Resource(lookup = "java:app/jdbc/PortalDS")
    transient DataSource county;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    transient DataSource platform;

    @Resource(lookup = "java:app/jdbc/ProvinceDS")
    transient DataSource province;

    private final transient Map<String, List<AskedStatement>> pages = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var statements = pages.computeIfAbsent(request.getParameter("of"), PlainServlet::read);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try (var out = JSON.createGenerator(response.getWriter())) {
            out.writeStartArray();
            ask(county, "portal_app", statements, out);
            ask(platform, "portal_platform", statements, out);
            ask(province, "portal_province", statements, out);
            out.writeEnd();
        } catch (SQLException failed) {
            throw new ServletException(failed);
        }
    }

    private static List<AskedStatement> read(String page) {
        var file = Path.of(System.getProperty("portal.data.dir"), page + ".statements.json");
        try (var in = JSON.createReader(Files.newInputStream(file))) {
            return in.readArray().stream().map(AskedStatement::of).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void ask(
            DataSource source, String role, List<AskedStatement> all, JsonGenerator out)
            throws SQLException {
        var own = all.stream().filter(one -> one.role().equals(role)).toList();
        if (own.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (var statement : own) {
                try (var asked = statement.prepared(connection)) {
                    if (asked.execute()) {
                        write(asked.getResultSet(), out);
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void write(ResultSet rows, JsonGenerator out) throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnLabel(i));
        }
        out.writeStartArray();
        while (rows.next()) {
            out.writeStartObject();
            for (int i = 0; i < names.size(); i++) {
                String text = rows.getString(i + 1);
                if (text == null) {
                    out.writeNull(names.get(i));
                } else {
                    out.write(names.get(i), text);
                }
            }
            out.writeEnd();
        }
        out.writeEnd();
    }
}
