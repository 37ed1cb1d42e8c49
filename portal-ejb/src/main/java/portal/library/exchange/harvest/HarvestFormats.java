package portal.library.exchange.harvest;

import io.gdcc.xoai.dataprovider.model.Context;
import io.gdcc.xoai.dataprovider.model.MetadataFormat;
import portal.library.exchange.DescriptionFormat;

/** The standards in which a harvester may ask for entries (收割格式), by their prefixes. */
final class HarvestFormats {

    private static final String DUBLIN_CORE = "oai_dc";
    private static final String LOM = "oai_lom";

    private HarvestFormats() {}

    static Context all() {
        return new Context()
                .withMetadataFormat(format(DUBLIN_CORE, DescriptionFormat.DC))
                .withMetadataFormat(format(LOM, DescriptionFormat.LOM));
    }

    private static MetadataFormat format(String prefix, DescriptionFormat format) {
        return new MetadataFormat().withPrefix(prefix)
                .withNamespace(format.namespace())
                .withSchemaLocation(format.schema())
                .withTransformer(MetadataFormat.identity());
    }

    static DescriptionFormat of(String prefix) {
        return prefix.equals(LOM) ? DescriptionFormat.LOM : DescriptionFormat.DC;
    }
}
