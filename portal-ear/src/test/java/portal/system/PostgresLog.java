package portal.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a portal asks its database, statement by statement, as PostgreSQL itself writes it down. */
public final class PostgresLog implements AutoCloseable {

    private static final Pattern STATEMENT =
            Pattern.compile(".*LOG:  (?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile("(?i)(begin|commit|rollback|set session|show ).*");

    private final Path file;
    private final Connection administrator;

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
        String log = Files.readString(file, StandardCharsets.UTF_8);
        String[] lines = log.substring(log.indexOf(from), log.lastIndexOf(to)).split("\\R(?!\\t)");
        return Arrays.stream(lines)
                .filter(line -> line.startsWith("portal_"))
                .map(STATEMENT::matcher)
                .filter(Matcher::matches)
                .map(statement -> statement.group(1))
                .filter(statement -> !FRAME.matcher(statement).matches())
                .toList();
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
