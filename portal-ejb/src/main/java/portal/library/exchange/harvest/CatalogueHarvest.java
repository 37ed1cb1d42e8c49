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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import portal.library.exchange.CatalogueRecords;
import portal.library.exchange.ExchangeWords;

/** One request of a harvester for the catalogue that the caller reads, and its answer (OAI-PMH 2.0). */
public final class CatalogueHarvest {

    /** Under the portal's address. */
    public static final String PATH = "/api/v1/catalogue/oai";

    private static final int AT_ONCE = 100;
    private static final Set<String> OF_ENTRIES = Set.of("ListRecords", "ListIdentifiers", "GetRecord");

    /**
     * A change is dated when it is made and told of when it is complete. Who asks again from the date of an
     * answer is so told of what was not complete then.
     */
    private static final Duration COMPLETED_WITHIN = Duration.ofSeconds(30);

    private final HarvestSource catalogue;
    private final URI portal;
    private final String mail;
    private final Clock clock;

    /** @param mail the address of whoever keeps the portal */
    public CatalogueHarvest(HarvestSource catalogue, URI portal, String mail, Clock clock) {
        this.catalogue = catalogue;
        this.portal = portal;
        this.mail = mail;
        this.clock = clock;
    }

    /** @param asked the arguments of the request, as often as each was given */
    public void answer(Map<String, String[]> asked, OutputStream out) throws IOException {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var token = new HarvestToken();
        var told = configuration(token, since(asked, now));
        var repository = new Repository(told)
                .withItemRepository(new HarvestedItems(catalogue, new CatalogueRecords(portal), token))
                .withSetRepository(new HarvestSets());
        var answer = new DataProvider(HarvestFormats.all(), repository).handle(asked)
                .withResponseDate(now.minus(COMPLETED_WITHIN));
        uncounted(answer);
        try (var writer = new XmlWriter(out, told)) {
            writer.writeStartDocument("UTF-8", "1.0");
            answer.write(writer);
            writer.writeEndDocument();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /**
     * Since when there is something; nothing is held against it. Whoever asks for entries is asked for their
     * rights with those, anybody else with this.
     */
    private Instant since(Map<String, String[]> asked, Instant now) {
        return Arrays.stream(asked.getOrDefault("verb", new String[0])).anyMatch(OF_ENTRIES::contains)
                ? now : catalogue.earliest().get().orElse(now);
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
