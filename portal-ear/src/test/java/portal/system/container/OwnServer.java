package portal.system.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import portal.launcher.ExternalDatabase;
import portal.system.RunningPortal;

/** Gives Arquillian its server: which Payara Micro, which database, which county folders. */
public class OwnServer implements BeforeAllCallback {

    /** Of the counties at work, in a daily run. */
    private static final int STEPS = 30;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty("payara.micro.jar") == null) {
            return; // within the server, which has everything
        }
        ExternalDatabase database = ExternalDatabase.start("container-database");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        Path folder = RunningPortal.newData("container");
        var settings = database.settings();
        settings.put("portal.data.dir", folder.resolve("data").toString());
        settings.put("portal.tenants.dir", tenants(folder).toString());
        settings.put("portal.demo", "true");
        settings.put("portal.demo.password", RunningPortal.DEMO_PASSWORD);
        settings.put("portal.random.steps", "" + STEPS * Integer.getInteger("soak.rounds", 1));
        System.setProperty("payara.microJar", System.getProperty("payara.micro.jar"));
        System.setProperty("payara.cmdOptions", RunningPortal.machine() + " " + settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ")));
        System.setProperty(
                "payara.extraMicroOptions", "--logToFile " + folder.resolve("server.log"));
        System.setProperty("payara.consoleOutput", "false");
    }

    private static Path tenants(Path folder) throws IOException {
        Path tenants = folder.resolve("tenants");
        county(tenants, "999901-yi", """
                tenant.code = 999901
                tenant.name = 示例一县
                # 示例文件 一(一): 每学期联合教研五次 | five joint researches a term
                activity.joint-research.min-per-term = 5
                """);
        county(tenants, "999902-er", "tenant.code = 999902\ntenant.name = 示例二县\n");
        county(tenants, "999903-san", "tenant.code = 999903\ntenant.name = 示例三县\n");
        county(tenants, "999904-faulty", """
                tenant.code = 999904
                tenant.name = 示例四县
                no.such.key = 1
                """);
        return tenants;
    }

    private static void county(Path tenants, String name, String settings) throws IOException {
        Path county = Files.createDirectories(tenants.resolve(name));
        Files.writeString(county.resolve("tenant.properties"), settings);
    }
}
