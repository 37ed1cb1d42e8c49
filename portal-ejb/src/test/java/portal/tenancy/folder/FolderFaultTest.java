package portal.tenancy.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.tenancy.PolicyKey;

class FolderFaultTest {

    private static final List<String> EMBLEM = List.of(
            "emblem.damaged", "emblem.not-a-png", "emblem.too-few-pixels", "emblem.too-large", "emblem.too-long",
            "emblem.too-many-pixels");

    @Test
    void itSaysFolderFileLineKeyAndWhatWouldBeRight() {
        var fault = new FolderFault("999901-shili-yi", "tenant.properties", 12,
                "rotation.supporter.dispatch-share-per-year", "figure.not-a-share", List.of("5%", ""));
        assertEquals("999901-shili-yi/tenant.properties:12 rotation.supporter.dispatch-share-per-year"
                        + " “5%”不是占比：请写 0 到 1 之间的小数，如百分之五写 0.05",
                fault.words(Locale.SIMPLIFIED_CHINESE));
        assertTrue(fault.words(Locale.ENGLISH).endsWith(
                "“5%” is not a share: write a decimal from 0 to 1, five per cent as 0.05"));
    }

    @Test
    void everyKindIsWordedInBothLanguagesAndNothingElse() {
        var expected = Stream.concat(
                        Arrays.stream(FolderFault.Kind.values()).map(FolderFault.Kind::reason),
                        Stream.concat(EMBLEM.stream(),
                                Arrays.stream(PolicyKey.Kind.values()).map(PolicyKey.Kind::misread)))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var bundle = ResourceBundle.getBundle("portal.tenancy.folder.faults", language);
            assertEquals(expected, new TreeSet<>(bundle.keySet()), language.toString());
        }
    }
}
