package portal.library.exchange;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import portal.identity.Caller;
import portal.library.LibraryReading.Shown;
import portal.library.Resource;
import portal.library.exchange.DescriptionRecord.File;
import portal.library.exchange.DescriptionRecord.Standing;
import portal.library.textbook.Contents;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.TextbookShelf;

/** Makes what is told beyond the portal of resources that their reader already has. */
@Dependent
class DescriptionRecords {

    @Inject
    TextbookShelf shelf;

    /**
     * Within the county its people are named.
     *
     * @param portal the address by which readers reach the portal
     */
    List<DescriptionRecord> of(List<Shown> all, Caller reader, URI portal) {
        var units = units(all);
        return all.stream().map(shown -> of(shown, units, reader, portal)).toList();
    }

    /** By the ids of their parts, the units to which these belong. */
    private Map<Long, TextbookPart> units(List<Shown> all) {
        var textbooks = all.stream().map(shown -> shown.resource().getPart())
                .filter(Objects::nonNull).map(TextbookPart::getTextbook).distinct().toList();
        return shelf.contents(textbooks).stream().flatMap(Contents::lines)
                .collect(toMap(line -> line.part().getId(), Contents.Line::unit));
    }

    private static DescriptionRecord of(
            Shown shown, Map<Long, TextbookPart> units, Caller reader, URI portal) {
        var one = shown.resource();
        return new DescriptionRecord(
                identifier(portal, reader.getTenant(), one.getId()),
                portal.resolve("/library/resource.xhtml?id=" + one.getId()),
                one.getTitle(), one.getAbstract(),
                Optional.ofNullable(one.getKind()), Optional.ofNullable(one.getStage()),
                Optional.ofNullable(one.getGrade()), one.getSubject(),
                Optional.ofNullable(one.getPart())
                        .map(part -> ExchangeWords.place(part, units.get(part.getId()))),
                Optional.of(one.getAuthor()).filter(author -> one.isAuthorNamed()),
                reader.getPlaceName(),
                one.getSchool() == null ? "" : one.getSchool().getName(), Optional.ofNullable(one.getLicence()), one.getSource(),
                original(one), shown.version().getNumber(), standing(shown),
                one.getMadeAt().toInstant(), one.getChangedAt().toInstant(), files(shown, portal));
    }

    /** The author of a resource of the county is named as they agreed; other counties name none but who did. What
     * the original is called by now is not told: whoever reads the copy need not read it. */
    private static String original(Resource one) {
        var from = one.getAdaptedFrom();
        var words = one.getAdaptedFromWords();
        return from == null || from.isAuthorNamed() ? words
                : words.substring(0, words.lastIndexOf(Resource.BEFORE_AUTHOR));
    }

    /** As the guidelines for OAI identifiers have it: the portal's host, and what is unique there. */
    static String identifier(URI portal, String county, long id) {
        return "oai:" + portal.getHost() + ":" + county + "-" + id;
    }

    private static Standing standing(Shown shown) {
        return !shown.resource().isAvailable() ? Standing.GONE
                : shown.version().isRead() ? Standing.SHARED : Standing.DRAFT;
    }

    private static List<File> files(Shown shown, URI portal) {
        var content = "/api/v1/resources/" + shown.resource().getId() + "/content?file=";
        return shown.files().stream()
                .map(file -> new File(portal.resolve(content + file.place().getPosition()),
                        file.stored().name(), file.stored().type().mediaType(),
                        file.stored().size()))
                .toList();
    }
}
