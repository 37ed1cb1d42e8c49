package portal.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import portal.identity.OpenMatter;
import portal.web.frame.Words;

class HomeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final Home home = new Home(new Words(Locale.ENGLISH));

    @Test
    void whatIsDueComesFirstAndThenWhatHasWaitedLongest() {
        home.waits(new Home.Matter("without a day", null, null, null));
        home.waits(new Home.Matter("new", null, DAY.plusDays(5), null));
        home.waits(new Home.Matter("old", null, DAY, null));
        home.waits(new Home.Matter("due later", null, DAY, DAY.plusDays(9)));
        home.waits(new Home.Matter("due soon", null, DAY.plusDays(5), DAY.plusDays(6)));
        assertEquals(List.of("due soon", "due later", "old", "new", "without a day"),
                home.waiting().stream().map(Home.Matter::text).toList());
    }

    @Test
    void theLatestNewsComeFirst() {
        home.isNew(new Home.News("day", "/", "2026-11-21", false));
        home.isNew(new Home.News("minute", "/", "2026-11-22 09:00", true));
        assertEquals(List.of("minute", "day"), home.news().stream().map(Home.News::text).toList());
    }

    @Test
    void aMatterIsToldInTheReadersWords() {
        home.waits(new OpenMatter("school.no-place", List.of("7"), null, "/school/schools.xhtml?lacks=place"));
        assertEquals("Schools without coordinates, which no plan can place: 7", home.waiting().get(0).text());
    }

    @Test
    void everyMatterHasWords() {
        for (String key : List.of("account.password-unused", "account.acting-ends", "calendar.year-missing",
                "calendar.term-unprepared", "calendar.term-begins", "pairing.cycle-solved", "pairing.cycle-unsolved",
                "pairing.no-cycle", "school.none", "school.no-place", "school.own-place", "school.alike",
                "teacher.requests", "platform.backup-none", "platform.backup-old", "platform.disk-short",
                "platform.crowded", "platform.folder-faults", "platform.unadministrated", "platform.proposals",
                "province.no-plan", "province.untold", "province.no-schools")) {
            for (Locale language : Words.languages()) {
                String words = new Words(language).text("handover.matter." + key, "1", "2", "3");
                assertFalse(words.contains(key), language + " " + key);
            }
        }
    }
}
