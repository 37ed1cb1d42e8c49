package portal.library.exchange;

import java.net.URI;
import java.util.Optional;
import portal.content.GivenFile;
import portal.library.catalogue.CatalogueEntry;
import portal.library.catalogue.EntryKey;
import portal.library.exchange.DescriptionRecord.File;
import portal.library.exchange.DescriptionRecord.Place;
import portal.library.exchange.DescriptionRecord.Standing;

/**
 * What is told beyond the portal of entries of the published catalogue; it names who agreed to it.
 *
 * @param portal the address by which readers reach the portal
 */
public record CatalogueRecords(URI portal) {

    /** As the guidelines for OAI identifiers have it: the portal's host, and what is unique there. */
    public String identifier(EntryKey key) {
        return before() + key;
    }

    /** The entry that an identifier names; empty for one that is none of the portal's. */
    public Optional<EntryKey> key(String identifier) {
        return identifier.startsWith(before())
                ? EntryKey.of(identifier.substring(before().length())) : Optional.empty();
    }

    private String before() {
        return "oai:" + portal.getHost() + ":";
    }

    /** The page of an entry. */
    public URI address(EntryKey key) {
        return portal.resolve("/library/catalogue-entry.xhtml?key=" + key);
    }

    public DescriptionRecord of(CatalogueEntry entry) {
        return new DescriptionRecord(identifier(entry.key()), address(entry.key()), entry.title(),
                entry.summary(), Optional.of(entry.kind()), entry.stage(), entry.grade(),
                entry.subject(), place(entry),
                Optional.of(entry.author()).filter(author -> !author.isBlank()),
                entry.county(), entry.school(), Optional.of(entry.licence()), entry.source(), "", entry.number(),
                Standing.SHARED, entry.publishedAt(), entry.changedAt(),
                entry.files().stream().map(file -> file(entry.key(), file)).toList());
    }

    private File file(EntryKey key, GivenFile file) {
        return new File(portal.resolve("/api/v1/catalogue/" + key + "/files/" + file.position() + "/content"),
                file.name(), file.type().mediaType(), file.size());
    }

    private static Optional<Place> place(CatalogueEntry entry) {
        return entry.edition().isBlank() ? Optional.empty()
                : Optional.of(new Place(ExchangeWords.textbook(entry.subject(), entry.grade(),
                        entry.volume(), entry.edition()), entry.unit(), entry.lesson()));
    }
}
