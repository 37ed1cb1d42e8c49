package portal.library.textbook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import portal.document.intake.Dependence;
import portal.tenancy.CountyEntities;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** The county's textbooks and their parts as stored. */
@Dependent
class TextbookRows {

    @Inject
    EntityManager entities;

    @Inject
    CountyEntities county;

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    Dependence dependence;

    @Inject
    Event<TextbookPartsRenamed> renamed;

    /** A unit or lesson that is to be stored. */
    record NewPart(long textbook, int unit, int lesson, String title) {}

    /** By subject, then grade, edition and volume. */
    List<Textbook> all() {
        return entities.createNamedQuery("Textbook.all", Textbook.class).getResultList();
    }

    Textbook get(long id) {
        return county.get(Textbook.class, id);
    }

    TextbookPart part(long id) {
        return county.get(TextbookPart.class, id);
    }

    Optional<TextbookPart> findPart(long id) {
        return county.find(TextbookPart.class, id);
    }

    Optional<Textbook> find(TextbookKey key) {
        return all().stream().filter(textbook -> textbook.key().equals(key)).findFirst();
    }

    List<TextbookPart> parts(Textbook textbook) {
        return parts(List.of(textbook.getId()));
    }

    /** Book by book, each unit before its lessons. */
    List<TextbookPart> parts(Collection<Long> textbooks) {
        return textbooks.isEmpty() ? List.of()
                : entities.createNamedQuery("TextbookPart.ofTextbooks", TextbookPart.class)
                        .setParameter("textbooks", textbooks)
                        .getResultList();
    }

    /** How many units and lessons each textbook has, by its id; nothing for one that has none. */
    Map<Long, TextbookShelf.Size> sizes() {
        var sizes = new HashMap<Long, TextbookShelf.Size>();
        sql.list(row -> sizes.put(row.getLong(1),
                new TextbookShelf.Size(row.getInt(2), row.getInt(3))), """
                select textbook_id, count(*) filter (where lesson = 0),
                    count(*) filter (where lesson > 0)
                from textbook_part group by textbook_id""");
        return sizes;
    }

    void add(Textbook textbook) {
        entities.persist(textbook);
    }

    void write() {
        entities.flush();
    }

    /** Stores how parts are called from now on, and tells those who find by it. */
    void renamed(List<TextbookPart> parts) {
        write();
        if (!parts.isEmpty()) {
            renamed.fire(new TextbookPartsRenamed(parts.stream().map(TextbookPart::getId).toList()));
        }
    }

    /** All in one statement, however many there are. */
    void add(List<NewPart> parts) {
        write();
        sql.update("""
                insert into textbook_part (id, tenant_id, version, textbook_id, unit, lesson, title)
                select nextval('portal_id'), ?, 0, rows.* from unnest(
                    ?::bigint[], ?::smallint[], ?::smallint[], ?::text[]) rows""",
                tenant.code(),
                column(parts, NewPart::textbook, Long[]::new),
                column(parts, NewPart::unit, Integer[]::new),
                column(parts, NewPart::lesson, Integer[]::new),
                column(parts, NewPart::title, String[]::new));
    }

    private static <T> T[] column(List<NewPart> parts, Function<NewPart, T> column,
            IntFunction<T[]> array) {
        return parts.stream().map(column).toArray(array);
    }

    /** Those of the parts that something leads to. */
    List<Long> hindered(List<TextbookPart> parts) {
        return dependence.hindered("textbook_part",
                parts.stream().map(TextbookPart::getId).toList());
    }

    void remove(List<TextbookPart> parts) {
        parts.forEach(entities::remove);
        write();
    }

    void remove(Textbook textbook) {
        remove(parts(textbook));
        entities.remove(textbook);
        write();
    }

    /** Has two units of a textbook change places, each with its lessons. */
    void exchangeUnits(Textbook textbook, int one, int other) {
        sql.update("""
                update textbook_part set unit = case unit when ? then ? else ? end,
                    version = version + 1
                where textbook_id = ? and unit in (?, ?)""",
                one, other, one, textbook.getId(), one, other);
    }

    /** Has two lessons of a unit change places. */
    void exchangeLessons(Textbook textbook, int unit, int one, int other) {
        sql.update("""
                update textbook_part set lesson = case lesson when ? then ? else ? end,
                    version = version + 1
                where textbook_id = ? and unit = ? and lesson in (?, ?)""",
                one, other, one, textbook.getId(), unit, one, other);
    }
}
