package portal.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/**
 * One run of the portal: folder, port, database, Payara Micro with the WAR, in this order, and back
 * again when the process is told to stop.
 *
 * <p>Traffic is let in last: until then {@link FrontDoor} has the port and Micro's listener is off.
 */
final class Server {

    private static final String APPLICATION = "portal";
    private static final String INSPECTOR = "portal.inspection.lib";
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String LISTENER =
            NETWORK + "network-listeners.network-listener.http-listener.";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";

    private static final List<String> HTTP_SETTINGS = List.of(
            HTTP + "trace-enabled=false",
            HTTP + "server-header=false",
            HTTP + "xpowered-by=false",
            HTTP + "compression=on",
            HTTP + "compressable-mime-type=text/html,text/plain,text/xml,text/css,text/javascript,"
                    + "application/javascript,application/json,application/problem+json,"
                    + "image/svg+xml");

    /** Addresses that mean every one of this machine. */
    private static final Set<String> ANY = Set.of("0.0.0.0", "0:0:0:0:0:0:0:0");

    private static final Duration UNTIL_READY = Duration.ofMinutes(2);
    private static final Duration MICRO_STOPS = Duration.ofSeconds(30);

    private final Options options;
    private final Path home;
    private final PrintStream out;
    private final CountDownLatch booted = new CountDownLatch(1);
    private AdminCommandRunner runner;
    private volatile Cluster cluster;
    private Optional<Upgrade> upgrade = Optional.empty();

    Server(Options options, Path home, PrintStream out) {
        this.options = options;
        this.home = home;
        this.out = out;
    }

    /** Starts the portal and serves until the process is stopped. */
    void run() throws IOException, BootstrapException, InterruptedException {
        Instant begun = Instant.now();
        Configuration.requireSoundGate();
        DataFolder folder = DataFolder.take(options.data());
        FrontDoor door = FrontDoor.open(options.address(), options.port());
        out.println(Words.say("server.begins", options.data()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "portal-stop"));
        Path temporary = folder.temporary();
        Configuration.set("java.io.tmpdir", temporary);
        Path logging = logging(folder, temporary);
        configure(folder);
        start(temporary, logging, folder);
        door.close();
        runner.run("set", LISTENER + "enabled=true");
        awaitReadiness();
        long seconds = Duration.between(begun, Instant.now()).toSeconds();
        out.println(Words.say("server.ready", address(), seconds));
        FirstRunLink.take(folder, address())
                .ifPresent(link -> out.println(Words.say("server.first-run", link)));
        new CountDownLatch(1).await();
    }

    /**
     * Sends what the server says to the folder's logs; the console keeps the launcher's few
     * sentences.
     */
    private static Path logging(DataFolder folder, Path temporary) throws IOException {
        String template;
        try (InputStream in = Server.class.getResourceAsStream("logging.properties")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String logs = folder.logs().toString().replace("%", "%%").replace("\\", "\\\\");
        Path properties = temporary.resolve("logging.properties");
        Files.writeString(properties, template.replace("@logs@", logs));
        Configuration.set("java.util.logging.config.file", properties);
        LogManager.getLogManager().readConfiguration();
        return properties;
    }

    private void configure(DataFolder folder) {
        Secrets secrets = Secrets.of(folder);
        if (!Configuration.externalDatabase()) {
            cluster = Cluster.of(folder, secrets, Unprivileged.preferred());
            cluster.start();
            upgrade = Upgrade.prepare(folder, secrets, cluster, home, out);
            Configuration.set(Configuration.URL, cluster.url());
            Configuration.set("portal.db.own", true);
            Configuration.set("portal.db.user", "portal_app");
            Configuration.set("portal.db.password", secrets.password("app"));
            for (String role : List.of("owner", "province", "platform")) {
                Configuration.set("portal.db." + role + ".user", "portal_" + role);
                Configuration.set("portal.db." + role + ".password", secrets.password(role));
            }
        }
        if (Configuration.get(Secrets.PORTAL).isEmpty()) {
            Configuration.set(Secrets.PORTAL, secrets.get(Secrets.PORTAL));
            if (secrets.get(Secrets.PREVIOUS) != null) {
                Configuration.set(Secrets.PREVIOUS, secrets.get(Secrets.PREVIOUS));
            }
        }
        Configuration.set("portal.data.dir", folder.path());
        Configuration.set("portal.tenants.dir", options.tenants());
        Configuration.set("portal.demo", options.demo());
        if (Configuration.get(INSPECTOR).isEmpty()) {
            Configuration.set(INSPECTOR, home.resolve("inspector-lib"));
        }
    }

    private void start(Path temporary, Path logging, DataFolder folder)
            throws IOException, BootstrapException {
        try {
            deploy(boot(temporary, logging));
        } catch (RuntimeException failure) {
            throw upgrade.map(pending -> pending.explained(failure, folder.logs()))
                    .orElse(failure);
        }
    }

    private PayaraMicroRuntime boot(Path temporary, Path logging)
            throws IOException, BootstrapException {
        // Reading jars within its jar takes Micro as long as all the rest of a start.
        PayaraMicro.setUpackedJarDir(Files.createDirectory(temporary.resolve("micro")).toFile());
        PayaraMicro micro = PayaraMicro.getInstance();
        micro.setHttpPort(options.port());
        micro.setNoHazelcast(true);
        micro.setPrintLogo(false);
        micro.setLogPropertiesFile(logging.toFile());
        micro.setPreBootHandler(commands -> {
            commands.run("set", LISTENER + "enabled=false");
            if (options.address() != null) {
                commands.run("set", LISTENER + "address=" + options.address());
            }
            HTTP_SETTINGS.forEach(setting -> commands.run("set", setting));
        });
        micro.setPostBootHandler(commands -> runner = commands);
        PayaraMicroRuntime runtime = micro.bootStrap();
        booted.countDown();
        return runtime;
    }

    private void deploy(PayaraMicroRuntime runtime) {
        runtime.deploy(APPLICATION, "/", home.resolve("portal.war").toFile());
        // What deploy returns says nothing: it is true for a deployment that failed as well.
        if (!runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            throw new IllegalStateException("portal.war was not deployed");
        }
    }

    private String address() {
        String address = options.address() == null || ANY.contains(options.address())
                ? "127.0.0.1" : options.address();
        String host = address.contains(":") ? "[" + address + "]" : address;
        return "http://" + host + ":" + options.port() + "/";
    }

    private void awaitReadiness() throws InterruptedException {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var question = HttpRequest.newBuilder(URI.create(address() + "health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant deadline = Instant.now().plus(UNTIL_READY);
        while (Instant.now().isBefore(deadline)) {
            try {
                if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The listener is opening.
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("/health/ready does not answer 200");
    }

    /** The one shutdown hook, since hooks run side by side: first the server, then its database. */
    private void stop() {
        try {
            if (booted.getCount() == 0) {
                stopMicro();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            Cluster started = cluster;
            if (started != null) {
                started.close();
            }
        }
    }

    private static void stopMicro() throws InterruptedException {
        var stopping = new Thread(() -> {
            try {
                PayaraMicro.getInstance().shutdown();
            } catch (BootstrapException alreadyDown) {
                // Then there is nothing to stop.
            }
        }, "portal-stop-micro");
        stopping.setDaemon(true);
        stopping.start();
        stopping.join(MICRO_STOPS.toMillis());
    }
}
