package portal.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the container would give for {@code @Any Instance<MetricSource>}: every capability's source. */
class MetricSourcesTest {

    static final Path BUNDLES = Path.of("..", "portal-web", "src", "main", "resources", "portal", "web");

    static List<MetricSource> sources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("portal").stream()
                .filter(type -> type.isAssignableTo(MetricSource.class) && !type.isInterface())
                .map(MetricSourcesTest::made)
                .toList();
    }

    private static MetricSource made(JavaClass type) {
        assertTrue(type.isAnnotatedWith(Dependent.class), type.getName());
        try {
            return (MetricSource) type.reflect().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Properties words(String language) {
        var words = new Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve("messages_" + language + ".properties"))) {
            words.load(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return words;
    }

    @Test
    void everyMetricHasACodeOfItsOwnCapability() {
        var codes = new ArrayList<String>();
        for (var source : sources()) {
            var capability = source.getClass().getPackageName().split("\\.")[1];
            source.metrics().forEach(metric -> {
                assertTrue(metric.code().startsWith(capability + "."), metric.code());
                codes.add(metric.code());
            });
        }
        assertTrue(codes.size() >= 3);
        assertEquals(codes.size(), new TreeSet<>(codes).size());
    }

    @Test
    void everyMetricIsNamedAndSaidInASentenceInBothLanguages() {
        for (var language : List.of("zh_CN", "en")) {
            var words = words(language);
            for (var source : sources()) {
                source.metrics().forEach(metric -> {
                    assertTrue(words.containsKey("metric." + metric.code() + ".name"), metric.code());
                    assertTrue(words.getProperty("metric." + metric.code() + ".sentence", "")
                            .matches(".+[.。]"), metric.code());
                    assertTrue(words.containsKey("metric.unit." + metric.unit()), metric.unit());
                    assertTrue(words.containsKey("metric.subject." + metric.subject()), metric.code());
                    assertTrue(words.containsKey("metric.every." + metric.every()), metric.code());
                });
            }
        }
    }
}
