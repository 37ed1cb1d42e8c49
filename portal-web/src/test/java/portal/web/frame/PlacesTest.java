package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portal.tenancy.Role;

class PlacesTest {

    @Test
    void noRoleIsShownMoreThanSevenPlaces() {
        var counts = Places.ALL.stream()
                .flatMap(place -> place.roles().stream())
                .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
        counts.forEach((role, count) -> assertTrue(count <= 7, role));
    }

    @Test
    void everyPlaceHasAName() {
        var english = new Words(Locale.ENGLISH);
        Places.ALL.forEach(place ->
                assertNotEquals(place.key(), english.text(place.key())));
    }

    @Test
    void aJudgeReachesTheTextbooksThatTheyMayRead() {
        assertEquals(List.of("/library/textbooks"), Places.ALL.stream()
                .filter(place -> place.roles().contains(Role.JUDGE))
                .map(Place::outcome)
                .filter(path -> path.startsWith("/library/"))
                .toList());
    }

    @Test
    void theOnlyPlaceOfAFolderIsWhereItsOtherPagesAre() {
        var library = place("/library/library");
        var figures = place("/tenancy/figures");
        var mine = List.of(library, figures, place("/tenancy/bureau"));
        assertEquals("page", library.current("/library/library.xhtml", mine));
        assertEquals("true", library.current("/library/mine.xhtml", mine));
        assertEquals("false", library.current("/home.xhtml", mine));
        assertEquals("false", figures.current("/tenancy/export.xhtml", mine));
        assertEquals("true", figures.current("/tenancy/export.xhtml", List.of(library, figures)));
    }

    private static Place place(String outcome) {
        return Places.ALL.stream().filter(place -> place.outcome().equals(outcome)).findFirst()
                .orElseThrow();
    }
}
