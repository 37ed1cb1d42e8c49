package portal.library.exchange.harvest;

import io.gdcc.xoai.dataprovider.exceptions.handler.IdDoesNotExistException;
import io.gdcc.xoai.dataprovider.filter.ScopedFilter;
import io.gdcc.xoai.dataprovider.model.Item;
import io.gdcc.xoai.dataprovider.model.ItemIdentifier;
import io.gdcc.xoai.dataprovider.model.MetadataFormat;
import io.gdcc.xoai.dataprovider.model.Set;
import io.gdcc.xoai.dataprovider.repository.ItemRepository;
import io.gdcc.xoai.dataprovider.repository.ResultsPage;
import io.gdcc.xoai.model.oaipmh.ResumptionToken.Value;
import io.gdcc.xoai.model.oaipmh.results.record.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.library.catalogue.HarvestRange;
import portal.library.catalogue.Harvested;
import portal.library.exchange.CatalogueRecords;
import portal.library.exchange.DescriptionFormat;

/** The entries of the catalogue as OAI-PMH tells of them, in the order of their changes. */
final class HarvestedItems implements ItemRepository {

    private final HarvestSource catalogue;
    private final CatalogueRecords records;
    private final HarvestToken token;

    HarvestedItems(HarvestSource catalogue, CatalogueRecords records, HarvestToken token) {
        this.catalogue = catalogue;
        this.records = records;
        this.token = token;
    }

    /** A change as an item of the protocol; of what has gone, the identifier and the date alone. */
    private final class Told implements Item {

        private final Harvested change;
        private final Optional<DescriptionFormat> format;

        Told(Harvested change, MetadataFormat format) {
            this.change = change;
            this.format = Optional.ofNullable(format)
                    .map(asked -> HarvestFormats.of(asked.getPrefix()));
        }

        @Override
        public String getIdentifier() {
            return records.identifier(change.key());
        }

        @Override
        public Instant getDatestamp() {
            return change.changedAt();
        }

        @Override
        public List<Set> getSets() {
            return change.entry().map(HarvestSets::of).orElse(List.of());
        }

        @Override
        public boolean isDeleted() {
            return change.entry().isEmpty();
        }

        @Override
        public Metadata getMetadata() {
            var out = new ByteArrayOutputStream();
            try {
                format.orElseThrow().write(records.of(change.entry().orElseThrow()), out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return Metadata.copyFromStream(new ByteArrayInputStream(out.toByteArray()));
        }
    }

    @Override
    public ItemIdentifier getItemIdentifier(String identifier) throws IdDoesNotExistException {
        return getItem(identifier, null);
    }

    @Override
    public Item getItem(String identifier, MetadataFormat format) throws IdDoesNotExistException {
        return records.key(identifier).flatMap(catalogue.one())
                .map(change -> new Told(change, format))
                .orElseThrow(IdDoesNotExistException::new);
    }

    @Override
    public ResultsPage<ItemIdentifier> getItemIdentifiers(
            List<ScopedFilter> filters, MetadataFormat format, int most, Value asked) {
        return page(asked, most, List.<ItemIdentifier>copyOf(told(asked, format, most)));
    }

    @Override
    public ResultsPage<Item> getItems(
            List<ScopedFilter> filters, MetadataFormat format, int most, Value asked) {
        return page(asked, most, List.<Item>copyOf(told(asked, format, most)));
    }

    /**
     * Up to one more than asked for, which tells that there are more. Of what has gone, nobody knows any more in
     * which sets it was: it is told in all.
     */
    private List<Told> told(Value asked, MetadataFormat format, int most) {
        var range = new HarvestRange(
                asked.hasFrom() ? asked.getFrom() : Instant.EPOCH,
                asked.hasUntil() ? asked.getUntil() : HarvestToken.LATEST,
                HarvestSets.kind(asked.getSetSpec()), HarvestSets.stage(asked.getSetSpec()));
        return catalogue.changes().of(range, token.after(), most + 1).stream()
                .map(change -> new Told(change, format)).toList();
    }

    /** How many there are in all nobody counts; the list has an end where it has one. */
    private <T extends ItemIdentifier> ResultsPage<T> page(Value asked, int most, List<T> told) {
        boolean more = told.size() > most;
        var page = more ? told.subList(0, most) : told;
        if (more) {
            token.tell(((Told) page.get(most - 1)).change.cursor());
        }
        boolean begun = asked.hasOffset() && asked.getOffset() > 0;
        return new ResultsPage<>(asked, more, page,
                page.isEmpty() ? 0 : more || begun ? Integer.MAX_VALUE : page.size());
    }
}
