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
        Mark mark;
        do {
            mark = log.mark();
        } while (!log.since(mark).contains(mark.word()));
        return log;
    }

    private String since(Mark mark) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(mark.notBefore());
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A moment in the log, no earlier than so many bytes into it. */
    public record Mark(String word, long notBefore) {}

    public Mark mark() throws SQLException, IOException {
        var mark = new Mark(UUID.randomUUID().toString(), Files.size(file));
        tell("select '" + mark.word() + "'");
        return mark;
    }

    /** What the portal's roles asked from one moment to the other, transactions' own beginnings and ends apart. */
    public List<String> between(Mark from, Mark to) throws IOException {
        return asked(from, to).stream().map(Asked::sql).toList();
    }

    /** The same with who asked, and with what. */
    public List<Asked> asked(Mark from, Mark to) throws IOException {
        String log = since(from);
        var asked = new ArrayList<Asked>();
        for (String line : log.substring(log.indexOf(from.word()), log.lastIndexOf(to.word())).split("\\R(?!\\t)")) {
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
