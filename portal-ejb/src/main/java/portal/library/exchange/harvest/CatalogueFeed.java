package portal.library.exchange.harvest;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.library.catalogue.CatalogueEntry;
import portal.library.exchange.CatalogueRecords;
import portal.library.exchange.DescriptionRecord;
import portal.library.exchange.ExchangeWords;
import portal.library.exchange.XmlText;

/** What was published last in the catalogue, as a feed (RFC 4287): the newest first. */
public final class CatalogueFeed {

    /** Under the portal's address. */
    public static final String PATH = "/api/v1/catalogue/feed";

    public static final String MEDIA_TYPE = "application/atom+xml";

    /** So many it has. */
    public static final int MOST = 50;

    private static final String PAGE = "/library/catalogue.xhtml";

    private final List<CatalogueEntry> newest;
    private final CatalogueRecords records;
    private final URI self;

    /**
     * @param portal the address by which readers reach the portal
     * @param self   that of the feed
     */
    public CatalogueFeed(List<CatalogueEntry> newest, URI portal, URI self) {
        this.newest = newest;
        this.records = new CatalogueRecords(portal);
        this.self = self;
    }

    /** When something of it last changed; that of a feed of nothing never did. */
    private Instant updated() {
        return newest.stream().map(CatalogueEntry::changedAt).max(Instant::compareTo)
                .orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    }

    public byte[] document() {
        var out = new ByteArrayOutputStream();
        XmlText.write(out, "feed", Map.of("", "http://www.w3.org/2005/Atom"), xml -> {
            xml.element("id", self.toString());
            xml.element("title", ExchangeWords.catalogue());
            xml.element("updated", updated().toString());
            xml.element("author", () -> xml.element("name", ExchangeWords.catalogue()));
            xml.empty("link", "rel", "self", "type", MEDIA_TYPE, "href", self.toString());
            xml.empty("link", "rel", "alternate", "type", "text/html",
                    "href", records.portal().resolve(PAGE).toString());
            newest.forEach(entry -> xml.element("entry", () -> entry(entry, xml)));
        });
        return out.toByteArray();
    }

    /** By what a document is known to whoever has it already. */
    public static String tag(byte[] document) {
        return Integer.toHexString(Arrays.hashCode(document));
    }

    private void entry(CatalogueEntry entry, XmlText xml) {
        var told = records.of(entry);
        xml.element("id", told.identifier());
        xml.element("title", told.title());
        xml.element("updated", entry.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.element("published", entry.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.element("author", () -> xml.element("name", told.author().orElse(told.issuer())));
        categories(told).forEach(term -> xml.empty("category", "term", term));
        xml.element("summary", told.summary());
        xml.element("rights", ExchangeWords.licence(entry.licence()));
        xml.empty("link", "rel", "alternate", "type", "text/html",
                "href", told.address().toString());
        entry.licence().address().ifPresent(terms -> xml.empty("link", "rel", "license", "href", terms));
        told.files().forEach(file -> xml.empty("link", "rel", "enclosure", "type", file.mediaType(),
                "length", Long.toString(file.size()), "title", file.name(),
                "href", file.address().toString()));
    }

    private static Stream<String> categories(DescriptionRecord told) {
        return Stream.of(told.kind().stream().map(ExchangeWords::kind),
                        ExchangeWords.levels(told).stream(), Stream.of(told.subject()))
                .flatMap(words -> words).filter(words -> !words.isBlank());
    }
}
