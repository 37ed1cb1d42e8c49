package portal.library.exchange;

import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import portal.library.Licence;
import portal.tenancy.NationalTime;

/** A description in the fifteen elements of Dublin Core (ISO 15836-1), in the XML that OAI-PMH asks for. */
final class DublinCore {

    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(NationalTime.ZONE);

    private DublinCore() {}

    static void write(DescriptionRecord told, OutputStream out) {
        XmlText.write(out, "oai_dc:dc",
                Map.of("oai_dc", NAMESPACE, "dc", "http://purl.org/dc/elements/1.1/"),
                NAMESPACE + " " + SCHEMA, xml -> elements(told, xml));
    }

    private static void elements(DescriptionRecord told, XmlText xml) {
        xml.element("dc:title", told.title());
        told.author().ifPresent(author -> xml.element("dc:creator", author));
        subjects(told).forEach(subject -> xml.element("dc:subject", subject));
        xml.element("dc:description", told.summary());
        xml.element("dc:publisher", told.issuer());
        xml.element("dc:date", day(told.changedAt()));
        told.mediaTypes().stream().map(StandardWords::dcmiType).distinct()
                .forEach(type -> xml.element("dc:type", type));
        told.kind().ifPresent(kind -> xml.element("dc:type", ExchangeWords.kind(kind)));
        told.mediaTypes().forEach(type -> xml.element("dc:format", type));
        xml.element("dc:identifier", told.address().toString());
        xml.element("dc:identifier", told.identifier());
        xml.element("dc:source", told.source());
        xml.element("dc:language", DescriptionRecord.LANGUAGE);
        xml.element("dc:relation", told.basedOn());
        told.licence().ifPresent(licence -> rights(licence).forEach(
                words -> xml.element("dc:rights", words)));
    }

    private static Stream<String> subjects(DescriptionRecord told) {
        return Stream.concat(
                Stream.concat(Stream.of(told.subject()), ExchangeWords.levels(told).stream()),
                told.place().stream().flatMap(
                        place -> Stream.of(place.textbook(), place.unit(), place.lesson())));
    }

    private static Stream<String> rights(Licence licence) {
        return Stream.concat(
                Stream.of(ExchangeWords.licence(licence)), licence.address().stream());
    }

    /** As W3CDTF has it: the day in the county. */
    static String day(Instant at) {
        return DAY.format(at);
    }
}
