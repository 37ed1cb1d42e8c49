package portal.library.exchange.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.library.exchange.harvest.CatalogueInMemory.BEGINNING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import portal.library.exchange.Schemas;

class CatalogueHarvestTest {

    private static final Schema OAI_PMH = Schemas.of("harvest/oai-pmh.xsd");
    private static final URI PORTAL = URI.create("https://pairing.example");
    private static final String FIRST = "oai:pairing.example:999901-1";

    private CatalogueInMemory catalogue = new CatalogueInMemory(350);

    /** Every answer of every test is held against the schema. */
    private Document ask(String query) {
        try {
            var asked = new LinkedHashMap<String, String[]>();
            Stream.of(query.split("&")).filter(part -> !part.isEmpty()).forEach(part -> asked.merge(
                    part.replaceFirst("=.*", ""), new String[] {part.replaceFirst("[^=]*=", "")},
                    (one, other) -> new String[] {one[0], other[0]}));
            var out = new ByteArrayOutputStream();
            new CatalogueHarvest(catalogue.source(), PORTAL, "office@pairing.example").answer(asked, out);
            Schemas.require(OAI_PMH, out.toByteArray());
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
        } catch (Exception failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static List<String> texts(Document document, String name) {
        return elements(document, name).stream().map(Element::getTextContent).toList();
    }

    private static String text(Document document, String name) {
        return texts(document, name).get(0);
    }

    private String error(String query) {
        return elements(ask(query), "error").get(0).getAttribute("code");
    }

    /** A header of the protocol: what and since when. */
    private record Header(String identifier, String datestamp, boolean deleted) {}

    private static List<Header> headers(Document document) {
        return elements(document, "header").stream().map(header -> new Header(
                header.getElementsByTagNameNS("*", "identifier").item(0).getTextContent(),
                header.getElementsByTagNameNS("*", "datestamp").item(0).getTextContent(),
                header.getAttribute("status").equals("deleted"))).toList();
    }

    /** All pages of a list, with something done after each. */
    private List<Header> all(String query, Runnable between) {
        var told = new ArrayList<Header>();
        var page = ask(query);
        var verb = query.replaceFirst("&.*", "");
        while (true) {
            told.addAll(headers(page));
            var token = texts(page, "resumptionToken");
            if (token.isEmpty() || token.get(0).isEmpty()) {
                return told;
            }
            between.run();
            page = ask(verb + "&resumptionToken=" + token.get(0));
        }
    }

    private static final Runnable NOTHING = () -> {};

    @Test
    @DisplayName("OAI-PMH 2.0, 4.2: the repository says who keeps it, since when, and that what goes is told for ever")
    void itSaysWhatItIs() {
        var answer = ask("verb=Identify");
        assertEquals("公开资源目录", text(answer, "repositoryName"));
        assertEquals("https://pairing.example/api/v1/catalogue/oai", text(answer, "baseURL"));
        assertEquals("2.0", text(answer, "protocolVersion"));
        assertEquals("office@pairing.example", text(answer, "adminEmail"));
        assertEquals("2026-09-01T00:00:00Z", text(answer, "earliestDatestamp"));
        assertEquals("persistent", text(answer, "deletedRecord"));
        assertEquals("YYYY-MM-DDThh:mm:ssZ", text(answer, "granularity"));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 4.4: there are Dublin Core, as everywhere, and LOM")
    void itTellsInTwoFormats() {
        var answer = ask("verb=ListMetadataFormats");
        assertEquals(List.of("oai_dc", "oai_lom"), texts(answer, "metadataPrefix"));
        assertEquals(List.of("http://www.openarchives.org/OAI/2.0/oai_dc/",
                "http://ltsc.ieee.org/xsd/LOM"), texts(answer, "metadataNamespace"));
        assertEquals(2, texts(ask("verb=ListMetadataFormats&identifier=" + FIRST),
                "metadataPrefix").size());
        assertEquals("idDoesNotExist",
                error("verb=ListMetadataFormats&identifier=oai:pairing.example:999901-999"));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 4.6: sets are stages and kinds, and a list of one holds its entries alone")
    void itHasSets() {
        var answer = ask("verb=ListSets");
        assertTrue(texts(answer, "setSpec").containsAll(
                List.of("stage-primary", "stage-junior", "kind-slides", "kind-lesson-plan")));
        assertTrue(texts(answer, "setName").containsAll(List.of("小学", "课件")));
        assertEquals(350 / 3, all("verb=ListRecords&metadataPrefix=oai_dc&set=kind-slides", NOTHING)
                .stream().map(Header::identifier).distinct().count());
        assertEquals("noRecordsMatch",
                error("verb=ListRecords&metadataPrefix=oai_dc&set=stage-junior"));
        assertEquals("noRecordsMatch", error("verb=ListRecords&metadataPrefix=oai_dc&set=nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "oai_lom"})
    @DisplayName("OAI-PMH 2.0, 3.5: hundreds of records come page by page, each once")
    void everyRecordComesOnce(String format) {
        var told = all("verb=ListRecords&metadataPrefix=" + format, NOTHING);
        assertEquals(350, told.size());
        assertEquals(350, new HashSet<>(told).size());
        assertEquals(told, all("verb=ListIdentifiers&metadataPrefix=" + format, NOTHING));
    }

    @Test
    @DisplayName("XML 1.0, 2.2: what no answer can repeat is refused by the protocol's own fault")
    void whatNoXmlHoldsIsABadArgument() {
        assertEquals("badArgument", error("verb=ListRecords&metadataPrefix=oai_dc&from=\0"));
        assertEquals("badVerb", error("verb=\u000B"));
        assertEquals("cannotDisseminateFormat", error("verb=ListRecords&metadataPrefix=\uFFFE"));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 3.5: a list that is done ends with an empty token, and counts where it is")
    void theLastPageSaysSo() {
        var first = ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
        assertEquals(100, headers(first).size());
        assertEquals("0", elements(first, "resumptionToken").get(0).getAttribute("cursor"));
        var second = ask("verb=ListIdentifiers&resumptionToken=" + text(first, "resumptionToken"));
        assertEquals("100", elements(second, "resumptionToken").get(0).getAttribute("cursor"));
        catalogue = new CatalogueInMemory(100);
        assertTrue(texts(ask("verb=ListIdentifiers&metadataPrefix=oai_dc"),
                "resumptionToken").isEmpty());
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 3.5: a token asked for again answers with the same page")
    void aTokenMayBeAskedForAgain() {
        var token = text(ask("verb=ListIdentifiers&metadataPrefix=oai_dc"), "resumptionToken");
        assertEquals(headers(ask("verb=ListIdentifiers&resumptionToken=" + token)),
                headers(ask("verb=ListIdentifiers&resumptionToken=" + token)));
    }

    @Test
    void anEntryThatChangesMeanwhileIsToldAsItThenIsAndNothingIsSkipped() {
        var moment = new int[1];
        var told = all("verb=ListRecords&metadataPrefix=oai_dc", () -> {
            // one that was told already, and one that was not
            int page = ++moment[0];
            catalogue.change(page, BEGINNING.plusSeconds(1_000 + page), "改过");
            catalogue.change(340 - page, BEGINNING.plusSeconds(2_000 + page), "也改过");
        });
        assertEquals(told.size(), new HashSet<>(told).size());
        assertEquals(350, told.stream().map(Header::identifier).distinct().count());
        var last = new LinkedHashMap<String, String>();
        told.forEach(header -> last.put(header.identifier(), header.datestamp()));
        assertEquals("2026-09-01T00:16:41Z", last.get(FIRST));
        assertEquals("2026-09-01T00:33:21Z", last.get("oai:pairing.example:999901-339"));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 2.5.1: what has gone is told with its date and without a description, in a list and by itself")
    void whatHasGoneIsTold() {
        catalogue.go(7, BEGINNING.plusSeconds(5_000));
        var told = ask("verb=ListRecords&metadataPrefix=oai_dc&from=2026-09-01T01:00:00Z");
        assertEquals(List.of(new Header("oai:pairing.example:999901-7", "2026-09-01T01:23:20Z",
                true)), headers(told));
        assertTrue(elements(told, "metadata").isEmpty());
        var one = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:pairing.example:999901-7");
        assertTrue(headers(one).get(0).deleted());
        assertEquals(1, headers(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=stage-junior"))
                .size());
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 2.7.1: from and until are both included, to the second or by the day")
    void aHarvestMayBeOfATime() {
        assertEquals(100, headers(ask("verb=ListIdentifiers&metadataPrefix=oai_dc"
                + "&from=2026-09-01T00:00:01Z&until=2026-09-01T00:00:01Z")).size());
        assertEquals("noRecordsMatch", error("verb=ListIdentifiers&metadataPrefix=oai_dc"
                + "&from=2026-09-01T00:00:09Z&until=2026-09-01T00:00:10Z"));
        assertEquals(350, all("verb=ListIdentifiers&metadataPrefix=oai_dc"
                + "&from=2026-09-01&until=2026-09-01", NOTHING).size());
        assertEquals("noRecordsMatch",
                error("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-09-02"));
        assertEquals("noRecordsMatch",
                error("verb=ListIdentifiers&metadataPrefix=oai_dc&until=2026-08-31"));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 3.3.2: an answer dates itself before what may not be complete yet")
    void whoAsksAgainFromTheDateOfAnAnswerMissesNothing() {
        assertEquals(CatalogueInMemory.SETTLED.toString(), text(ask("verb=ListSets"), "responseDate"));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 4.1: one entry, whole, with its author only where they agreed")
    void oneEntryIsTold() {
        var one = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + FIRST);
        assertEquals("课 1", text(one, "title"));
        assertTrue(texts(one, "creator").isEmpty());
        assertTrue(texts(one, "setSpec").containsAll(List.of("stage-primary", "kind-lesson-plan")));
        assertEquals("用于 <新授> & \"复习\"", text(one, "description"));
        assertEquals(List.of("甲老师"), texts(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier="
                + "oai:pairing.example:999901-2"), "creator"));
        var lom = ask("verb=GetRecord&metadataPrefix=oai_lom&identifier=" + FIRST);
        assertTrue(texts(lom, "taxon").contains("数学 三年级上册（人教版）"));
        assertFalse(texts(lom, "entity").toString().contains("甲老师"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Nothing, badVerb",
        "verb=identify, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=x, badArgument",
        "verb=Identify&nothing=x, badArgument",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=marc, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-09-01&until=2026-09-02T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-09-02&until=2026-09-01, badArgument",
        "verb=ListRecords&resumptionToken=nothing, badResumptionToken",
        "verb=ListRecords&resumptionToken=, badResumptionToken",
        "verb=ListSets&resumptionToken=nothing, badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example:999901-1, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=999901-1, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:pairing.example:1';drop, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=marc&identifier=oai:pairing.example:999901-1, cannotDisseminateFormat"
    })
    @DisplayName("OAI-PMH 2.0, 3.6: whatever is wrong is an error of the protocol")
    void whatIsWrongIsSaid(String query, String code) {
        assertEquals(code, error(query));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 3.5: a token goes without other arguments")
    void aTokenGoesAlone() {
        var token = text(ask("verb=ListRecords&metadataPrefix=oai_dc"), "resumptionToken");
        assertEquals("badArgument", error("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken="
                + token));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "oai_dc - - - 100 2026-09-01T00:00:00Z",
        "oai_dc - - - 100 2026-09-01T00:00:00Z x",
        "oai_dc - - - -1 2026-09-01T00:00:00Z 999901-1",
        "oai_dc - x - 100 2026-09-01T00:00:00Z 999901-1",
        "oai_dc - - - 100 +1000000000-12-31T23:59:59Z 999901-1 x",
        "oai_dc - - - 100 +10000-01-01T00:00:00Z 999901-1",
        "oai_dc - - - 100 0000-12-31T23:59:59Z 999901-1",
        "oai_dc - +292277024-01-01T00:00:00Z - 100 2026-09-01T00:00:00Z 999901-1",
        "oai_dc - - -0001-01-01T00:00:00Z 100 2026-09-01T00:00:00Z 999901-1",
        "oai_dc nothing - - 100 2026-09-01T00:00:00Z 999901-1",
        "a b c d e f g h"
    })
    void aTokenOfSomebodysOwnMakingIsNoToken(String made) {
        assertEquals("badResumptionToken", error("verb=ListRecords&resumptionToken="
                + Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(made.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void aCatalogueWithoutEntriesAnswersAll() {
        catalogue = new CatalogueInMemory(0);
        assertEquals(CatalogueInMemory.SETTLED.toString(), text(ask("verb=Identify"), "earliestDatestamp"));
        assertEquals("noRecordsMatch", error("verb=ListRecords&metadataPrefix=oai_dc"));
    }
}
