package portal.library.exchange.harvest;

import io.gdcc.xoai.dataprovider.DataProvider;
import io.gdcc.xoai.dataprovider.repository.Repository;
import io.gdcc.xoai.dataprovider.repository.RepositoryConfiguration;
import io.gdcc.xoai.dataprovider.repository.RepositoryConfiguration.RepositoryConfigurationBuilder;
import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.OAIPMH;
import io.gdcc.xoai.model.oaipmh.ResumptionToken;
import io.gdcc.xoai.model.oaipmh.verbs.ListIdentifiers;
import io.gdcc.xoai.model.oaipmh.verbs.ListRecords;
import io.gdcc.xoai.xml.XmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import portal.library.exchange.CatalogueRecords;
import portal.library.exchange.ExchangeWords;

/** One request of a harvester for the catalogue that the caller reads, and its answer (OAI-PMH 2.0). */
public final class CatalogueHarvest {

    /** Under the portal's address. */
    public static final String PATH = "/api/v1/catalogue/oai";

    private static final int AT_ONCE = 100;

    /** What XML 1.0 calls no character (2.2). */
    private static final Pattern UNWRITABLE = Pattern.compile(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final HarvestSource catalogue;
    private final URI portal;
    private final String mail;

    /** @param mail the address of whoever keeps the portal */
    public CatalogueHarvest(HarvestSource catalogue, URI portal, String mail) {
        this.catalogue = catalogue;
        this.portal = portal;
        this.mail = mail;
    }

    /**
     * Dates itself when all was settled, so that who asks again from then misses nothing.
     *
     * @param asked the arguments of the request, as often as each was given
     */
    public void answer(Map<String, String[]> asked, OutputStream out) throws IOException {
        var settled = catalogue.settled().get();
        var token = new HarvestToken();
        var told = configuration(token, isIdentifying(asked)
                ? catalogue.earliest().get().orElse(settled) : settled);
        var repository = new Repository(told)
                .withItemRepository(new HarvestedItems(catalogue, new CatalogueRecords(portal), token))
                .withSetRepository(new HarvestSets());
        var answer = new DataProvider(HarvestFormats.all(), repository).handle(writable(asked))
                .withResponseDate(settled);
        uncounted(answer);
        try (var writer = new XmlWriter(out, told)) {
            writer.writeStartDocument("UTF-8", "1.0");
            answer.write(writer);
            writer.writeEndDocument();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /** The same, of which whatever stands in no XML is replaced: an answer repeats what was asked. */
    private static Map<String, String[]> writable(Map<String, String[]> asked) {
        return asked.entrySet().stream().collect(Collectors.toMap(
                one -> writable(one.getKey()),
                one -> Stream.of(one.getValue()).map(CatalogueHarvest::writable)
                        .toArray(String[]::new),
                (one, same) -> one));
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }

    /** No other answer tells since when there is something, and nothing is held against it. */
    private static boolean isIdentifying(Map<String, String[]> asked) {
        return List.of(asked.getOrDefault("verb", new String[0])).contains("Identify");
    }

    private RepositoryConfiguration configuration(HarvestToken token, Instant earliest) {
        return new RepositoryConfigurationBuilder()
                .withRepositoryName(ExchangeWords.catalogue())
                .withBaseUrl(portal.resolve(PATH).toString())
                .withAdminEmail(mail)
                .withEarliestDate(earliest)
                .withRequireFromAfterEarliest(false)
                .withGranularity(Granularity.Lenient)
                .withDeleteMethod(DeletedRecord.PERSISTENT)
                .withMaxListRecords(AT_ONCE)
                .withMaxListIdentifiers(AT_ONCE)
                .withMaxListSets(AT_ONCE)
                .withEnableMetadataAttributes(false)
                .withResumptionTokenFormat(token)
                .build();
    }

    /** Takes away how long the list is said to be: nobody has counted it, and the protocol lets it be left out. */
    private static void uncounted(OAIPMH answer) {
        if (answer.getVerb() instanceof ListRecords list && list.getResumptionToken() != null) {
            list.withResumptionToken(uncounted(list.getResumptionToken()));
        } else if (answer.getVerb() instanceof ListIdentifiers list
                && list.getResumptionToken() != null) {
            list.withResumptionToken(uncounted(list.getResumptionToken()));
        }
    }

    private static ResumptionToken uncounted(ResumptionToken token) {
        return new ResumptionToken(token.getValue()).withCursor(token.getCursor());
    }
}
