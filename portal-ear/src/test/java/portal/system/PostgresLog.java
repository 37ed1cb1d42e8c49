package portal.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a portal asks its database, statement by statement, as PostgreSQL itself writes it down. */
public final class PostgresLog implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile(
            "(portal_\\w+) (?:LOG:  (?:statement|execute [^:]*): (.*)|DETAIL:  [Pp]arameters: (.*))",
            Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile("(?i)(begin|commit|rollback|set session|show ).*");

    private final Path file;
    private final Connection administrator;

    /**
     * A statement.
     *
     * @param role       the database's role that asked it
     * @param parameters as PostgreSQL writes them down: {@code $1 = '...', $2 = NULL}
     */
    public record Asked(String role, String sql, String parameters) {}

    private PostgresLog(Path file, Connection administrator) {
        this.file = file;
        this.administrator = administrator;
    }

    /** Has every statement of this portal's database written down until it is closed. */
    public static PostgresLog of(RunningPortal portal) throws SQLException, IOException {
        var log = new PostgresLog(portal.data().resolve("logs/postgres.log"), portal.connect("postgres"));
        log.tell("alter system set log_line_prefix = '%u '");
        log.tell("alter system set log_statement = 'all'");
        log.tell("select pg_reload_conf()");
        // The server's processes hear of it in their own time.
        String mark;
        do {
            mark = log.mark();
        } while (!Files.readString(log.file, StandardCharsets.UTF_8).contains(mark));
        return log;
    }

    /** A moment in the log. */
    public String mark() throws SQLException {
        String mark = UUID.randomUUID().toString();
        tell("select '" + mark + "'");
        return mark;
    }

    /** What the portal's roles asked from one moment to the other, transactions' own beginnings and ends apart. */
    public List<String> between(String from, String to) throws IOException {
        return asked(from, to).stream().map(Asked::sql).toList();
    }

    /** The same with who asked, and with what. */
    public List<Asked> asked(String from, String to) throws IOException {
        String log = Files.readString(file, StandardCharsets.UTF_8);
        var asked = new ArrayList<Asked>();
        for (String line : log.substring(log.indexOf(from), log.lastIndexOf(to)).split("\\R(?!\\t)")) {
            var parts = LINE.matcher(line);
            if (parts.matches() && parts.group(2) != null) {
                asked.add(new Asked(parts.group(1), parts.group(2), ""));
            } else if (parts.matches() && !asked.isEmpty()) {
                var last = asked.remove(asked.size() - 1);
                asked.add(new Asked(last.role(), last.sql(), parts.group(3)));
            }
        }
        return asked.stream().filter(one -> !FRAME.matcher(one.sql()).matches()).toList();
    }

    private void tell(String command) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        try (administrator) {
            tell("alter system reset log_line_prefix");
            tell("alter system reset log_statement");
            tell("select pg_reload_conf()");
        }
    }
}
