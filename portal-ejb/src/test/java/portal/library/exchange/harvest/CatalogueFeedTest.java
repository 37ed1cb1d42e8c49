package portal.library.exchange.harvest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static portal.library.exchange.harvest.CatalogueInMemory.BEGINNING;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import portal.library.exchange.Schemas;

class CatalogueFeedTest {

    private static final Schema ATOM = Schemas.of("harvest/atom.xsd");
    private static final URI PORTAL = URI.create("https://pairing.example");
    private static final URI SELF = PORTAL.resolve(CatalogueFeed.PATH);

    private final CatalogueInMemory catalogue = new CatalogueInMemory(120);

    private CatalogueFeed feed() {
        return new CatalogueFeed(
                catalogue.source().newest().apply(CatalogueFeed.MOST), PORTAL, SELF);
    }

    private static Element root(byte[] document) throws Exception {
        Schemas.require(ATOM, document);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document))
                .getDocumentElement();
    }

    private static List<Element> children(Node of, String name) {
        var all = of.getChildNodes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast).toList();
    }

    private static Element link(Node of, String rel) {
        return children(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("RFC 4287, 4.1.1: a feed has an identifier, a title, a date, an author and a link to itself")
    void whatTheFeedIs() throws Exception {
        catalogue.change(120, BEGINNING.plusSeconds(3_600), "最新");
        var feed = root(feed().document());
        assertEquals(SELF.toString(), children(feed, "id").get(0).getTextContent());
        assertEquals("公开资源目录", children(feed, "title").get(0).getTextContent());
        assertEquals("2026-09-01T01:00:00Z", children(feed, "updated").get(0).getTextContent());
        assertEquals(SELF.toString(), link(feed, "self").getAttribute("href"));
        assertEquals("https://pairing.example/library/catalogue.xhtml",
                link(feed, "alternate").getAttribute("href"));
        assertEquals(CatalogueFeed.MOST, children(feed, "entry").size());
    }

    @Test
    @DisplayName("RFC 4287, 4.1.2: an entry has its page, its words, and its files with their sizes")
    void whatAnEntryIs() throws Exception {
        catalogue.change(120, BEGINNING.plusSeconds(3_600), "最新");
        var entry = children(root(feed().document()), "entry").get(0);
        assertEquals("oai:pairing.example:999901-120",
                children(entry, "id").get(0).getTextContent());
        assertEquals("最新", children(entry, "title").get(0).getTextContent());
        assertEquals("甲老师", children(entry, "author").get(0).getTextContent());
        assertEquals(List.of("课件", "小学", "三年级", "数学"), children(entry, "category").stream()
                .map(category -> category.getAttribute("term")).toList());
        assertEquals("https://pairing.example/library/catalogue-entry.xhtml?key=999901-120",
                link(entry, "alternate").getAttribute("href"));
        var file = link(entry, "enclosure");
        assertEquals("4096", file.getAttribute("length"));
        assertEquals("https://pairing.example/api/v1/catalogue/999901-120/files/1/content",
                file.getAttribute("href"));
    }

    @Test
    void whoDidNotAgreeIsNotNamed() throws Exception {
        catalogue.change(119, BEGINNING.plusSeconds(3_600), "最新");
        var entry = children(root(feed().document()), "entry").get(0);
        assertEquals("示例一县 甲小学", children(entry, "author").get(0).getTextContent());
    }

    @Test
    void whatDidNotChangeIsTheSameToTheByte() {
        assertArrayEquals(feed().document(), feed().document());
    }

    @Test
    void whatHasGoneMakesItAnother() {
        var before = CatalogueFeed.tag(feed().document());
        catalogue.go(120, BEGINNING);
        assertNotEquals(before, CatalogueFeed.tag(feed().document()));
    }

    @Test
    void aFeedOfNothingIsAFeed() throws Exception {
        var none = new CatalogueFeed(List.of(), PORTAL, SELF);
        var root = root(none.document());
        assertEquals("1970-01-01T00:00:00Z", children(root, "updated").get(0).getTextContent());
        assertEquals(0, children(root, "entry").size());
    }
}
