package portal.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A folder taken and its database started, as the launcher does it. */
final class Started implements AutoCloseable {

    final DataFolder folder;
    final Secrets secrets;
    final Cluster cluster;

    Started(Path path) {
        this(path, Unprivileged.preferred());
    }

    Started(Path path, Unprivileged way) {
        folder = DataFolder.take(path);
        try {
            secrets = Secrets.of(folder);
            cluster = Cluster.of(folder, secrets, way);
            cluster.start();
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    Connection connect(String role) throws SQLException {
        String user = role.equals("postgres") ? role : "portal_" + role;
        return DriverManager.getConnection(cluster.url(), user, secrets.password(role));
    }

    String ask(String question) throws SQLException {
        try (Connection connection = connect("postgres");
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    void tell(String command) throws SQLException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() {
        cluster.close();
        folder.close();
    }
}
