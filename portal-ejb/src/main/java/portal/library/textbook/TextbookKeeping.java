package portal.library.textbook;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.teacher.TeacherRegistry;

/**
 * Where the bureau keeps textbooks and their tables of contents. What something is described by is
 * renamed, moved or retired, and not removed.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class TextbookKeeping {

    private static final String KIND = "Textbook";

    @Inject
    TextbookRows rows;

    @Inject
    TeacherRegistry teachers;

    @Inject
    CurrentDeed deed;

    /** The subjects of which a textbook can be: what the county's teachers teach, and what there is. */
    public List<String> subjects() {
        return Stream.concat(teachers.subjects().stream(),
                rows.all().stream().map(Textbook::getSubject)).distinct().toList();
    }

    /**
     * @param title the title on the cover, where it says more than the key; blank for none
     * @return the id of the textbook
     */
    @Deed("textbook.add")
    public long add(TextbookKey key, String title, SchoolYears used) {
        requireOwn(key, null);
        var textbook = new Textbook(key, title, used);
        rows.add(textbook);
        rows.write();
        deed.on(KIND, textbook.getId());
        detail(textbook);
        return textbook.getId();
    }

    /** @param seen the version that the caller saw */
    @Deed("textbook.change")
    public void change(long id, int seen, TextbookKey key, String title, SchoolYears used) {
        var textbook = found(id);
        textbook.requireSeen(seen);
        requireOwn(key, textbook);
        textbook.state(key, title, used);
        rows.renamed(rows.parts(textbook));
        detail(textbook);
    }

    /** It is no longer taught from after the school year; whatever is described by it stays so. */
    @Deed("textbook.retire")
    public void retire(long id, int lastSchoolYear) {
        var textbook = found(id);
        textbook.retire(lastSchoolYear);
        rows.write();
        detail(textbook);
        deed.detail("school-year", lastSchoolYear);
    }

    @Deed("textbook.remove")
    public void remove(long id) {
        var textbook = found(id);
        detail(textbook);
        requireFree(rows.parts(textbook));
        rows.remove(textbook);
    }

    private void requireOwn(TextbookKey key, Textbook textbook) {
        if (rows.find(key).filter(other -> other != textbook).isPresent()) {
            throw new RuleViolation("textbook.there-already");
        }
    }

    /** Adds a unit after the last one. */
    @Deed("textbook.add-unit")
    public void addUnit(long textbookId, String title) {
        var textbook = found(textbookId);
        add(new TextbookPart(textbook, last(rows.parts(textbook).stream()
                .map(TextbookPart::getUnit)) + 1, TextbookPart.UNIT_ITSELF, title));
    }

    /** Adds a lesson after the last one of the unit. */
    @Deed("textbook.add-lesson")
    public void addLesson(long unitId, String title) {
        var unit = foundPart(unitId);
        add(new TextbookPart(unit.getTextbook(), unit.getUnit(),
                last(withLessons(unit).stream().map(TextbookPart::getLesson)) + 1, title));
    }

    private void add(TextbookPart part) {
        rows.add(List.of(new TextbookRows.NewPart(part.getTextbook().getId(), part.getUnit(),
                part.getLesson(), part.getTitle())));
        deed.detail("part", part.getTitle());
    }

    private static int last(Stream<Integer> numbers) {
        return numbers.max(Integer::compare).orElse(0);
    }

    /** @param seen the version that the caller saw */
    @Deed("textbook.rename-part")
    public void renamePart(long id, int seen, String title) {
        var part = foundPart(id);
        part.requireSeen(seen);
        deed.detail("before", part.getTitle());
        part.rename(title);
        deed.detail("after", part.getTitle());
        rows.renamed(List.of(part));
    }

    /** Has a unit or a lesson change places with the one before or after it. */
    @Deed("textbook.move-part")
    public void movePart(long id, boolean up) {
        var part = foundPart(id);
        deed.detail("part", part.getTitle());
        var all = rows.parts(part.getTextbook()).stream()
                .filter(one -> part.isUnit() ? one.isUnit()
                        : one.getUnit() == part.getUnit() && !one.isUnit())
                .toList();
        int place = all.indexOf(part) + (up ? -1 : 1);
        if (place < 0 || place >= all.size()) {
            throw new RuleViolation("textbook.at-the-end", part.getTitle());
        }
        var other = all.get(place);
        if (part.isUnit()) {
            rows.exchangeUnits(part.getTextbook(), part.getUnit(), other.getUnit());
        } else {
            rows.exchangeLessons(part.getTextbook(), part.getUnit(), part.getLesson(),
                    other.getLesson());
        }
    }

    /** Removes a lesson, or a unit with its lessons. */
    @Deed("textbook.remove-part")
    public void removePart(long id) {
        var part = foundPart(id);
        deed.detail("part", part.getTitle());
        var parts = part.isUnit() ? withLessons(part) : List.of(part);
        requireFree(parts);
        rows.remove(parts);
    }

    private void requireFree(List<TextbookPart> parts) {
        var hindered = rows.hindered(parts);
        if (!hindered.isEmpty()) {
            throw new RuleViolation("textbook.described-by", hindered.size(), parts.stream()
                    .filter(part -> hindered.contains(part.getId()))
                    .map(TextbookPart::getTitle)
                    .collect(Collectors.joining("、")));
        }
    }

    private List<TextbookPart> withLessons(TextbookPart unit) {
        return rows.parts(unit.getTextbook()).stream()
                .filter(part -> part.getUnit() == unit.getUnit())
                .toList();
    }

    private Textbook found(long id) {
        deed.on(KIND, id);
        return rows.get(id);
    }

    private TextbookPart foundPart(long id) {
        var part = rows.part(id);
        deed.on(KIND, part.getTextbook().getId());
        return part;
    }

    private void detail(Textbook textbook) {
        deed.detail("textbook", ContentsTable.name(textbook.key()));
    }
}
