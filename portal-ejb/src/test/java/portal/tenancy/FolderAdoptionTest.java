package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;
import portal.tenancy.folder.CountyFolder;
import portal.tenancy.folder.Figure;

class FolderAdoptionTest {

    static final LocalDate FOUNDED = LocalDate.of(2026, 9, 1);
    static final LocalDate A_YEAR_LATER = LocalDate.of(2027, 9, 1);
    static final PolicyKey<Integer> RESEARCH = PolicyKey.count("activity.joint-research.min-per-term", "times");

    static final Optional<Emblem> RED = Optional.of(Emblem.of(EmblemTest.picture("png", 64, 64)));
    static final Optional<Emblem> TALL = Optional.of(Emblem.of(EmblemTest.picture("png", 64, 96)));

    final TestDatabase database = TestDatabase.fresh();
    final List<Object> told = new ArrayList<>();

    @Test
    void aFigureIsInForceFromTheDayItsFolderWasFirstRead() {
        adopt(folder("5", "五次"), FOUNDED);
        var inForce = on(FOUNDED).get(0);
        assertEquals("5", inForce.value());
        assertEquals(FOUNDED, inForce.since());
        assertEquals("五次", inForce.clauseZh());
        assertEquals(List.of(), on(FOUNDED.minusDays(1)));
        assertEquals(Optional.of(5), figure(FOUNDED));
    }

    @Test
    void readingTheSameFolderAgainChangesNothing() {
        adopt(folder("5", "五次"), FOUNDED);
        adopt(folder("5", "五次"), A_YEAR_LATER);
        assertEquals(1L, rows());
        assertEquals(2, told.size());
    }

    @Test
    void aChangedFigureFollowsTheOldOneWhichStaysAsItWas() {
        adopt(folder("5", "五次"), FOUNDED);
        adopt(folder("6", "六次"), A_YEAR_LATER);
        assertEquals(Optional.of(5), figure(A_YEAR_LATER.minusDays(1)));
        assertEquals(Optional.of(6), figure(A_YEAR_LATER));
    }

    @Test
    void aClauseWordedAnewKeepsTheFiguresDay() {
        adopt(folder("5", "五次"), FOUNDED);
        adopt(folder("5", "至少五次"), A_YEAR_LATER);
        var inForce = on(A_YEAR_LATER).get(0);
        assertEquals(FOUNDED, inForce.since());
        assertEquals("至少五次", inForce.clauseZh());
    }

    @Test
    void aFigureThatLeavesTheFolderIsNoLongerDemandedFromThatDay() {
        adopt(folder("5", "五次"), FOUNDED);
        adopt(new CountyFolder("999901-shili-yi", FIRST, "示例一县", List.of(), new LinkedHashMap<>(),
                Optional.empty()), A_YEAR_LATER);
        assertEquals(Optional.of(5), figure(A_YEAR_LATER.minusDays(1)));
        assertEquals(Optional.empty(), figure(A_YEAR_LATER));
    }

    @Test
    void aFigureThatTheBureauSetStaysAsTheBureauSetIt() {
        adopt(folder("5", "五次"), FOUNDED);
        within(sql -> sql.update("insert into figure (tenant_id, key, value, since, origin, reason, changed_by) "
                + "values (?, ?, '7', ?, 'BUREAU', '示例', 'admin@999901')", FIRST, RESEARCH.code(), FOUNDED));
        adopt(folder("6", "六次"), A_YEAR_LATER);
        assertEquals(Optional.of(7), figure(A_YEAR_LATER));
    }

    @Test
    void whatTheBureauNoLongerDemandsTheFolderDoesNotBringBack() {
        adopt(folder("5", "五次"), FOUNDED);
        follow(null, FOUNDED.plusDays(1));
        adopt(folder("6", "六次"), A_YEAR_LATER);
        assertEquals(Optional.empty(), figure(A_YEAR_LATER));
    }

    @Test
    void whatTheBureauHasSetForLaterComesIntoForceWhateverTheFolderSaysMeanwhile() {
        adopt(folder("5", "五次"), FOUNDED);
        follow("7", A_YEAR_LATER);
        adopt(folder("6", "六次"), A_YEAR_LATER.minusDays(1));
        assertEquals(Optional.of(6), figure(A_YEAR_LATER.minusDays(1)));
        adopt(folder("6", "六次"), A_YEAR_LATER);
        assertEquals(Optional.of(7), figure(A_YEAR_LATER));
    }

    @Test
    void theBureausChangeLeavesWhatWasBeforeAndSaysWhyAndByWhom() {
        adopt(folder("5", "五次"), FOUNDED);
        follow("7", A_YEAR_LATER);
        assertEquals(Optional.of(5), figure(A_YEAR_LATER.minusDays(1)));
        var timeline = within(sql -> figures(sql).timelineAlone(RESEARCH.code()));
        assertEquals(List.of("5", "7"), timeline.rows().stream().map(row -> row.figure().value()).toList());
        assertEquals("示例发〔2027〕2号", timeline.latest().orElseThrow().figure().reason());
        assertEquals("admin@999901", timeline.latest().orElseThrow().by());
        assertEquals(List.of("7"), within(sql -> figures(sql).ahead(FOUNDED)).stream()
                .map(Figures.InForce::value).toList());
    }

    @Test
    void aFigureIsNeverRewrittenNorTakenOut() {
        adopt(folder("5", "五次"), FOUNDED);
        for (var rewriting : List.of("update figure set value = '9'", "delete from figure")) {
            assertThrows(IllegalStateException.class, () -> within(sql -> sql.update(rewriting)));
        }
    }

    @Test
    void theBureauCannotChangeWithoutAReason() {
        for (var row : List.of("('7', 'BUREAU', null, 'a')", "('7', 'BUREAU', ' ', 'a')", "('7', 'BUREAU', 'x', null)",
                "('7', 'COUNTY', 'x', 'a')")) {
            assertThrows(IllegalStateException.class, () -> within(sql -> sql.update("""
                    insert into figure (tenant_id, key, since, value, origin, reason, changed_by)
                    select '999901', 'a.b', current_date, added.* from (values %s) as added""".formatted(row))), row);
        }
    }

    @Test
    void theFoldersEmblemIsShownUntilItLeavesTheFolder() {
        adopt(withEmblem(RED), FOUNDED);
        assertEquals(RED.map(Emblem::digest), within(sql -> emblems(sql).digest()));
        assertEquals(1L, emblemVersion());
        adopt(withEmblem(RED), A_YEAR_LATER);
        assertEquals(1L, emblemVersion());
        adopt(withEmblem(Optional.empty()), A_YEAR_LATER);
        assertEquals(Optional.empty(), within(sql -> emblems(sql).digest()));
        assertTrue(within(sql -> emblems(sql).find()).isEmpty());
    }

    @Test
    void theEmblemThatTheBureauSetOrRemovedStaysAsTheBureauLeftIt() {
        adopt(withEmblem(RED), FOUNDED);
        within(sql -> {
            emblems(sql).set(TALL);
            return null;
        });
        adopt(withEmblem(RED), A_YEAR_LATER);
        assertEquals(TALL.map(Emblem::digest), within(sql -> emblems(sql).digest()));
        within(sql -> {
            emblems(sql).set(Optional.empty());
            return null;
        });
        adopt(withEmblem(RED), A_YEAR_LATER);
        assertEquals(Optional.empty(), within(sql -> emblems(sql).digest()));
    }

    private long emblemVersion() {
        return within(sql -> sql.list(row -> row.getLong(1), "select version from bureau_emblem")).get(0);
    }

    private static CountyFolder withEmblem(Optional<Emblem> emblem) {
        return new CountyFolder(
                "999901-shili-yi", FIRST, "示例一县", List.of(), new LinkedHashMap<>(), emblem);
    }

    private void follow(String value, LocalDate since) {
        within(sql -> {
            figures(sql).follow(RESEARCH.code(), value, since, "示例发〔2027〕2号", "admin@999901");
            return null;
        });
    }

    @Test
    void theProvinceIsToldOfTheCounty() {
        adopt(folder("5", "五次"), FOUNDED);
        assertTrue(told.get(0) instanceof CountyOpened);
    }

    private static CountyFolder folder(String research, String clause) {
        var figures = new LinkedHashMap<String, Figure>();
        figures.put(RESEARCH.code(), new Figure(RESEARCH, research, Integer.valueOf(research), Figure.Origin.COUNTY,
                "", "示例发〔2026〕1号", clause, "in words", "999901-shili-yi/tenant.properties", 5));
        return new CountyFolder("999901-shili-yi", FIRST, "示例一县", List.of(), figures, Optional.empty());
    }

    private void adopt(CountyFolder folder, LocalDate day) {
        within(sql -> {
            var adoption = new FolderAdoption();
            adoption.sql = sql;
            adoption.figures = figures(sql);
            adoption.emblems = emblems(sql);
            adoption.opened = event();
            adoption.adopt(folder, FIRST, day);
            return null;
        });
    }

    private List<Figures.InForce> on(LocalDate day) {
        return within(sql -> figures(sql).on(day));
    }

    private Optional<Integer> figure(LocalDate day) {
        return within(sql -> figures(sql).figure(RESEARCH, day));
    }

    private long rows() {
        return within(sql -> sql.list(row -> row.getLong(1), "select count(*) from figure")).get(0);
    }

    private static Figures figures(TenantSql sql) {
        var figures = new Figures();
        figures.sql = sql;
        figures.tenant = new First();
        return figures;
    }

    private static Emblems emblems(TenantSql sql) {
        var emblems = new Emblems();
        emblems.sql = sql;
        emblems.tenant = new First();
        return emblems;
    }

    /** The first county, entered. */
    private static final class First extends CurrentTenant {

        @Override
        public String code() {
            return FIRST;
        }
    }

    private interface InCounty<T> {

        T with(TenantSql sql);
    }

    private <T> T within(InCounty<T> work) {
        return database.sqlInCounty(FIRST, connection -> {
            var sql = new TenantSql();
            sql.database = leaving(connection);
            return work.with(sql);
        });
    }

    /** A data source of one connection, which stays open for the transaction that it belongs to. */
    private static DataSource leaving(Connection connection) {
        var open = (Connection) Proxy.newProxyInstance(FolderAdoptionTest.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (self, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(FolderAdoptionTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class}, (self, method, arguments) -> open);
    }

    @SuppressWarnings("unchecked")
    private Event<CountyOpened> event() {
        return (Event<CountyOpened>) Proxy.newProxyInstance(FolderAdoptionTest.class.getClassLoader(),
                new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    told.add(arguments[0]);
                    return null;
                });
    }
}
