package portal.library.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.library.exchange.DescriptionFormat.DC;
import static portal.library.exchange.DescriptionFormat.LOM;
import static portal.library.exchange.DescriptionFormat.LRMI;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import portal.library.Licence;
import portal.library.ResourceKind;

class DescriptionFormatTest {

    private static final Schema OF_LOM = Schemas.of("lom.xsd");
    private static final Schema OF_DC = Schemas.of("oai_dc.xsd");

    /** Signs that somebody may type and that break what is written without care. */
    private static final String ODD =
            "a<b & \"c\" ]]> 'd' 𠮷野 😀 e\u0000f\u000bg\uffffh \ud800 i,j;k\\l";

    private static byte[] written(DescriptionFormat format, DescriptionRecord told) {
        try {
            var out = new ByteArrayOutputStream();
            format.write(told, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Document xml(DescriptionFormat format, DescriptionRecord told) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(written(format, told)));
    }

    private static List<String> texts(Document document, String namespace, String element) {
        var found = document.getElementsByTagNameNS(namespace, element);
        return IntStream.range(0, found.getLength()).mapToObj(found::item)
                .map(each -> each.getTextContent().strip()).toList();
    }

    private static JsonObject json(DescriptionRecord told) {
        try (var reader = Json.createReader(new ByteArrayInputStream(written(LRMI, told)))) {
            return reader.readObject();
        }
    }

    private static Stream<DescriptionRecord> all() {
        var every = Stream.of(ResourceKind.values()).flatMap(kind -> Stream.of(Licence.values())
                .map(licence -> CastOfDescriptions.of("标题", "甲老师", kind, licence)));
        return Stream.concat(every, Stream.of(CastOfDescriptions.full(), CastOfDescriptions.bare(),
                CastOfDescriptions.of(ODD, ODD, ResourceKind.PAPER, Licence.BY)));
    }

    @Test
    @DisplayName("IEEE 1484.12.3: every description is an instance of LOM with words of its vocabularies")
    void lomHoldsToItsSchema() {
        all().forEach(told -> Schemas.require(OF_LOM, written(LOM, told)));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 3.4: every description is an instance of oai_dc")
    void dublinCoreHoldsToItsSchema() {
        all().forEach(told -> Schemas.require(OF_DC, written(DC, told)));
    }

    @Test
    @DisplayName("ISO 15836-1: title, creator, subject, date, type, format, relation and rights are told")
    void whatDublinCoreTells() throws Exception {
        var document = xml(DC, CastOfDescriptions.full());
        var dc = "http://purl.org/dc/elements/1.1/";
        assertEquals(List.of("表内乘法"), texts(document, dc, "title"));
        assertEquals(List.of("甲老师"), texts(document, dc, "creator"));
        assertEquals(List.of("示例一县 甲小学"), texts(document, dc, "publisher"));
        assertEquals(List.of("数学", "小学", "二年级", "数学 二年级上册（人教版）", "第 1 单元 表内乘法（一）",
                "2. 乘法口诀"), texts(document, dc, "subject"));
        assertEquals(List.of("2026-09-03"), texts(document, dc, "date"));
        assertEquals(List.of("Text", "MovingImage", "教案"), texts(document, dc, "type"));
        assertEquals(List.of("zh-CN"), texts(document, dc, "language"));
        assertEquals(List.of("市教研室"), texts(document, dc, "source"));
        assertEquals(List.of("乘法 — 乙老师"), texts(document, dc, "relation"));
        assertEquals(List.of("署名—相同方式共享（CC BY-SA 4.0）",
                "https://creativecommons.org/licenses/by-sa/4.0/"), texts(document, dc, "rights"));
        assertEquals(List.of("https://pairing.example/library/resource.xhtml?id=7",
                "oai:pairing.example:999901-7"), texts(document, dc, "identifier"));
    }

    @Test
    @DisplayName("IEEE 1484.12.1: where in which textbook a lesson belongs is a path of taxa, and size is that of all files")
    void whatLomTells() throws Exception {
        var document = xml(LOM, CastOfDescriptions.full());
        assertEquals(List.of("数学", "小学", "二年级", "数学 二年级上册（人教版）", "第 1 单元 表内乘法（一）",
                "2. 乘法口诀"), texts(document, LearningObjectMetadata.NAMESPACE, "taxon"));
        assertEquals(List.of("301200"), texts(document, LearningObjectMetadata.NAMESPACE, "size"));
        assertEquals(List.of("7-8"),
                texts(document, LearningObjectMetadata.NAMESPACE, "typicalAgeRange"));
        assertTrue(texts(document, LearningObjectMetadata.NAMESPACE, "entity").get(0)
                .contains("FN:甲老师"));
    }

    @Test
    @DisplayName("LRMI in schema.org: a learning resource about a chapter of a book, with its licence and its files")
    void whatLrmiTells() {
        var told = json(CastOfDescriptions.full());
        assertEquals("https://schema.org", told.getString("@context"));
        assertEquals("LearningResource", told.getString("@type"));
        assertEquals("教案", told.getString("learningResourceType"));
        assertEquals("zh-CN", told.getString("inLanguage"));
        assertEquals("7-8", told.getString("typicalAgeRange"));
        assertEquals("https://creativecommons.org/licenses/by-sa/4.0/", told.getString("license"));
        assertEquals("甲老师", told.getJsonObject("author").getString("name"));
        var lesson = told.getJsonArray("about").getJsonObject(1);
        assertEquals("2. 乘法口诀", lesson.getString("name"));
        assertEquals("Book", lesson.getJsonObject("isPartOf").getJsonObject("isPartOf")
                .getString("@type"));
        var film = told.getJsonArray("encoding").getJsonObject(1);
        assertEquals("MediaObject", film.getString("@type"));
        assertEquals("video/mp4", film.getString("encodingFormat"));
        assertEquals("300000", film.getString("contentSize"));
    }

    @Test
    void whatNobodySaidIsLeftOut() {
        var told = json(CastOfDescriptions.bare());
        for (String absent : List.of("author", "license", "about", "encoding", "description",
                "educationalLevel", "isBasedOn", "typicalAgeRange", "learningResourceType")) {
            assertFalse(told.containsKey(absent), absent);
        }
        assertFalse(new String(written(DC, CastOfDescriptions.bare()), StandardCharsets.UTF_8)
                .contains("creator"));
    }

    @ParameterizedTest
    @EnumSource(value = DescriptionFormat.class, names = {"LOM", "DC"})
    void signsThatXmlDoesNotKnowAreLeftOutAndAllOthersKept(DescriptionFormat format)
            throws Exception {
        var document = xml(format, CastOfDescriptions.of(ODD, "甲", ResourceKind.PAPER, Licence.BY));
        var title = texts(document, "*", "title").get(0);
        assertEquals("a<b & \"c\" ]]> 'd' 𠮷野 😀 e f g h   i,j;k\\l", title);
    }

    @Test
    void aFormatIsKnownByItsWordAlone() {
        assertEquals(LOM, DescriptionFormat.named("lom").orElseThrow());
        assertTrue(DescriptionFormat.named("LOM").isEmpty());
        assertTrue(DescriptionFormat.named("").isEmpty());
    }
}
