package portal.library.exchange;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.library.Licence;
import portal.library.exchange.DescriptionRecord.Place;

/** A description as IEEE 1484.12.1 Learning Object Metadata, in the XML of IEEE 1484.12.3. */
final class LearningObjectMetadata {

    static final String NAMESPACE = "http://ltsc.ieee.org/xsd/LOM";
    static final String SCHEMA = "http://ltsc.ieee.org/xsd/lomv1.0/lom.xsd";

    private static final String VOCABULARY = "LOMv1.0";
    private static final String NO_LANGUAGE = "x-none";

    private final DescriptionRecord told;
    private final XmlText xml;

    private LearningObjectMetadata(DescriptionRecord told, XmlText xml) {
        this.told = told;
        this.xml = xml;
    }

    static void write(DescriptionRecord told, OutputStream out) {
        XmlText.write(out, "lom", Map.of("", NAMESPACE), NAMESPACE + " " + SCHEMA,
                xml -> new LearningObjectMetadata(told, xml).all());
    }

    private void all() {
        xml.element("general", this::general);
        xml.element("lifeCycle", this::lifeCycle);
        xml.element("metaMetadata", this::metaMetadata);
        if (!told.files().isEmpty()) {
            xml.element("technical", this::technical);
        }
        xml.element("educational", this::educational);
        told.licence().ifPresent(licence -> xml.element("rights", () -> rights(licence)));
        Stream.of(told.basedOn(), told.source()).filter(words -> !words.isBlank())
                .forEach(words -> xml.element("relation", () -> relation(words)));
        classifications();
    }

    private void general() {
        identifier();
        said("title", told.title());
        xml.element("language", DescriptionRecord.LANGUAGE);
        said("description", told.summary());
        told.kind().map(ExchangeWords::kind).ifPresent(word -> said("keyword", word));
        said("keyword", told.subject());
        word("structure", StandardWords.structure(told.files().size()));
    }

    private void identifier() {
        xml.element("identifier", () -> {
            xml.element("catalog", "URI");
            xml.element("entry", told.address().toString());
        });
        xml.element("identifier", () -> {
            xml.element("catalog", "OAI");
            xml.element("entry", told.identifier());
        });
    }

    private void lifeCycle() {
        said("version", Integer.toString(told.version()));
        word("status", StandardWords.status(told.standing()));
        told.author().ifPresent(author -> contribution("author",
                List.of("FN:" + escaped(author), "N:" + escaped(author)), told.madeAt()));
        contribution("publisher", List.of("FN:" + escaped(told.issuer()), "N:;",
                "ORG:" + escaped(told.issuer())), told.changedAt());
    }

    private void contribution(String role, List<String> card, Instant at) {
        xml.element("contribute", () -> {
            word("role", role);
            xml.element("entity", "BEGIN:VCARD\nVERSION:3.0\n" + String.join("\n", card)
                    + "\nEND:VCARD");
            xml.element("date", () -> xml.element("dateTime", day(at)));
        });
    }

    /** As RFC 2426 has it. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\,;])", "\\\\$1");
    }

    private static String day(Instant at) {
        return DublinCore.day(at);
    }

    private void metaMetadata() {
        xml.element("metadataSchema", VOCABULARY);
        xml.element("language", DescriptionRecord.LANGUAGE);
    }

    private void technical() {
        told.mediaTypes().forEach(type -> xml.element("format", type));
        xml.element("size", Long.toString(told.size()));
        told.files().forEach(file -> xml.element("location", file.address().toString()));
    }

    private void educational() {
        told.kind().flatMap(StandardWords::learningResourceType)
                .ifPresent(type -> word("learningResourceType", type));
        told.kind().map(StandardWords::intendedEndUserRole)
                .ifPresent(role -> word("intendedEndUserRole", role));
        told.stage().map(StandardWords::context).ifPresent(context -> word("context", context));
        StandardWords.ageRange(told.stage(), told.grade()).ifPresent(years ->
                xml.element("typicalAgeRange", () -> xml.element("string", years,
                        "language", NO_LANGUAGE)));
        xml.element("language", DescriptionRecord.LANGUAGE);
    }

    private void rights(Licence licence) {
        word("copyrightAndOtherRestrictions", licence == Licence.PUBLIC_DOMAIN ? "no" : "yes");
        said("description", ExchangeWords.licence(licence)
                + licence.address().map(address -> " " + address).orElse(""));
    }

    private void relation(String words) {
        word("kind", "isbasedon");
        xml.element("resource", () -> said("description", words));
    }

    private void classifications() {
        classification("discipline", "subject",
                told.subject().isBlank() ? List.of() : List.of(told.subject()));
        classification("educational level", "level", ExchangeWords.levels(told));
        classification("discipline", "textbook",
                told.place().map(LearningObjectMetadata::taxons).orElse(List.of()));
    }

    private static List<String> taxons(Place place) {
        return Stream.of(place.textbook(), place.unit(), place.lesson())
                .filter(words -> !words.isEmpty()).toList();
    }

    private void classification(String purpose, String scheme, List<String> taxons) {
        if (taxons.isEmpty()) {
            return;
        }
        xml.element("classification", () -> {
            word("purpose", purpose);
            xml.element("taxonPath", () -> {
                said("source", ExchangeWords.scheme(scheme));
                taxons.forEach(taxon -> xml.element("taxon", () -> said("entry", taxon)));
            });
        });
    }

    /** A word of the standard's own vocabulary. */
    private void word(String element, String value) {
        xml.element(element, () -> {
            xml.element("source", VOCABULARY);
            xml.element("value", value);
        });
    }

    /** Words in the language of the resource. */
    private void said(String element, String words) {
        if (!words.isBlank()) {
            xml.element(element, () -> xml.element("string", words,
                    "language", DescriptionRecord.LANGUAGE));
        }
    }
}
