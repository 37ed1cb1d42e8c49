package portal.library.textbook;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.tenancy.Within;

/**
 * The county's textbooks and their tables of contents to read: for everybody in it but the auditor,
 * who has the audit.
 */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, PRINCIPAL, SCHOOL_ADMIN, TEACHER
})
@Within(Within.Part.PUBLISHED)
public class TextbookShelf {

    @Inject
    TextbookRows rows;

    /** How much a textbook's table of contents has. */
    public record Size(int units, int lessons) {

        static final Size NONE = new Size(0, 0);
    }

    /** A textbook with how much its table of contents has. */
    public record Sized(Textbook textbook, Size size) {}

    /** By subject, then grade, edition and volume; retired ones too. */
    public List<Textbook> all() {
        return rows.all();
    }

    public List<Sized> sized() {
        var sizes = rows.sizes();
        return rows.all().stream()
                .map(textbook -> new Sized(
                        textbook, sizes.getOrDefault(textbook.getId(), Size.NONE)))
                .toList();
    }

    public Contents contents(long textbookId) {
        var textbook = rows.get(textbookId);
        return Contents.of(textbook, rows.parts(textbook));
    }

    /** The same of several at once, in the order in which they are given. */
    public List<Contents> contents(Collection<Textbook> textbooks) {
        Map<Long, List<TextbookPart>> parts = rows
                .parts(textbooks.stream().map(Textbook::getId).toList()).stream()
                .collect(Collectors.groupingBy(part -> part.getTextbook().getId()));
        return textbooks.stream()
                .map(textbook -> Contents.of(
                        textbook, parts.getOrDefault(textbook.getId(), List.of())))
                .toList();
    }

    /** Nothing of a textbook that the county does not have. */
    public List<TextbookPart> partsOf(TextbookKey key) {
        return rows.find(key).map(rows::parts).orElse(List.of());
    }

    /** A unit or lesson with its textbook. */
    public Optional<TextbookPart> find(long partId) {
        var part = rows.findPart(partId);
        part.ifPresent(TextbookPart::getTextbook);
        return part;
    }
}
