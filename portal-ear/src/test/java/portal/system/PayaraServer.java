package portal.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Payara Server of this test alone: a copy of the shipped domain on free ports. */
final class PayaraServer implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("payara.home"));
    private static final Pattern SHIPPED_PORTS =
            Pattern.compile("\"(4848|8080|8181|7676|3700|3820|3920|8686)\"");
    private static final String DATA_GRID = "<hazelcast-config-specific-configuration>";

    private final Path domains;
    private final Map<String, String> environment;
    private final int httpPort = FreePort.find();
    private final int adminPort = FreePort.find();

    PayaraServer(Path folder, Map<String, String> environment) throws IOException {
        this.domains = folder.resolve("domains");
        this.environment = environment;
        copyDomain();
        Path description = domains.resolve("portal/config/domain.xml");
        Files.writeString(description, onFreePorts(Files.readString(description)));
    }

    private void copyDomain() throws IOException {
        Path shipped = HOME.resolve("glassfish/domains/domain1");
        Files.createDirectories(domains);
        try (var files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                String name = shipped.relativize(file).toString();
                Files.copy(file, domains.resolve("portal").resolve(name));
            }
        }
    }

    /**
     * Ports of the first configuration, the server's; the data grid off, or it would find its
     * neighbours.
     */
    private String onFreePorts(String description) {
        return SHIPPED_PORTS.matcher(description)
                .replaceAll(port -> "\"" + switch (port.group(1)) {
                    case "8080" -> httpPort;
                    case "4848" -> adminPort;
                    default -> FreePort.find();
                } + "\"")
                .replace(DATA_GRID, DATA_GRID.replace(">", " enabled=\"false\">"));
    }

    void start() {
        asadmin("start-domain", "--domaindir", domains.toString(), "--timeout", "180", "portal");
    }

    void deploy(Path archive) {
        asadmin("--port", "" + adminPort, "deploy", "--name", "portal", archive.toString());
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + "/" + path);
    }

    Path log() {
        return domains.resolve("portal/logs/server.log");
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--domaindir", domains.toString(), "--force", "--kill", "portal");
    }

    private void asadmin(String... arguments) {
        Path java = Path.of(System.getProperty("java.home"));
        List<String> command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(), "-jar",
                HOME.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--interactive=false"));
        command.addAll(List.of(arguments));
        File said = domains.resolve("asadmin.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said));
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_"));
        builder.environment().putAll(environment);
        builder.environment().put("AS_JAVA", java.toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", RunningPortal.machine());
        try {
            Process process = builder.start();
            if (!process.waitFor(240, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("asadmin " + arguments[0] + " does not end, see " + said);
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("asadmin failed, see " + said + " and " + log());
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
