package portal.library.textbook;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.function.Consumer;
import portal.database.OneTransaction;
import portal.deed.CurrentDeed;
import portal.document.intake.Dependences;
import portal.tenancy.CastOfEntities;
import portal.tenancy.CountySql;
import portal.tenancy.HeardEvents;

/** Textbooks for tests of those who are described by them. */
public final class CastOfTextbooks {

    private CastOfTextbooks() {}

    /** Mathematics of the second grade, first volume. */
    public static Textbook mathematics() {
        return new Textbook(key("数学", "人教版", 2, Volume.FIRST), null, SchoolYears.UNSAID);
    }

    public static TextbookPart unit(Textbook textbook) {
        return new TextbookPart(textbook, 1, TextbookPart.UNIT_ITSELF, "表内乘法（一）");
    }

    /** The parts of textbooks, within a transaction. */
    public static TextbookParts parts(EntityManager entities) {
        var parts = new TextbookParts();
        parts.county = CastOfEntities.over(entities);
        parts.entities = entities;
        return parts;
    }

    static TextbookKey key(String subject, String edition, int grade, Volume volume) {
        return new TextbookKey(subject, edition, grade, volume);
    }

    static TextbookRows rows(String county, EntityManager entities) {
        var rows = new TextbookRows();
        rows.entities = entities;
        rows.county = CastOfEntities.over(entities);
        rows.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        rows.tenant = CountySql.in(county);
        rows.dependence = Dependences.over(rows.sql);
        rows.renamed = HeardEvents.by(told -> {});
        return rows;
    }

    public static TextbookShelf shelf(String county, EntityManager entities) {
        var shelf = new TextbookShelf();
        shelf.rows = rows(county, entities);
        return shelf;
    }

    static TextbookKeeping keeping(String county, EntityManager entities) {
        var keeping = new TextbookKeeping();
        keeping.rows = rows(county, entities);
        keeping.deed = new CurrentDeed();
        return keeping;
    }

    /** Calls a part otherwise, and tells whoever finds by it. */
    public static void rename(
            String county, EntityManager entities, long part, String title,
            Consumer<TextbookPartsRenamed> told) {
        var keeping = keeping(county, entities);
        keeping.rows.renamed = HeardEvents.by(told);
        keeping.renamePart(part, keeping.rows.part(part).getVersion(), title);
    }

    /** How files enter, within a transaction of the county. */
    public static ContentsIntake intake(String county, EntityManager entities) {
        var intake = new ContentsIntake();
        intake.rows = rows(county, entities);
        return intake;
    }
}
