package portal.web.library;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.library.Resource;
import portal.library.textbook.TextbookPart;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

/** Resources of the library in the reader's language. */
record ResourceWords(Words words) {

    private static final String BETWEEN = " · ";

    /** Such as 教案 · 小学 · 三年级 · 数学; empty for what nobody has described. */
    String about(Resource resource) {
        return Stream.of(
                        word("resource.kind.", resource.getKind()),
                        word("resource.stage.", resource.getStage()),
                        resource.getGrade() == null ? ""
                                : words.text("school.grade." + resource.getGrade()),
                        resource.getSubject())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    private String word(String prefix, Enum<?> one) {
        return one == null ? "" : words.text(prefix + one);
    }

    String licence(Resource resource) {
        return word("resource.licence.", resource.getLicence());
    }

    String audience(Enum<?> audience) {
        return audience == null ? words.text("resource.audience.none")
                : words.text("resource.audience." + audience);
    }

    /** The line of the textbook that it is for; empty for none. */
    String lesson(Resource resource) {
        return Optional.ofNullable(resource.getPart()).map(this::lesson).orElse("");
    }

    private String lesson(TextbookPart part) {
        var told = new TextbookWords(words);
        return told.name(part.getTextbook().key()) + BETWEEN
                + (part.isUnit() ? told.unit(part) : told.lesson(part));
    }

    /** The name of its school, or the bureau's. */
    String from(Resource resource) {
        return resource.getSchool() == null
                ? words.text("resource.ofBureau") : resource.getSchool().getName();
    }

    static LocalDate madeOn(Resource resource) {
        return resource.getMadeAt().atZoneSameInstant(NationalTime.ZONE).toLocalDate();
    }

    /** The page of a resource, from the others of the library. */
    static String href(long id) {
        return "resource.xhtml?id=" + id;
    }
}
