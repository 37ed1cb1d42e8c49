package portal.web.library;

import java.util.List;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.catalogue.CatalogueFilter;
import portal.web.list.Address;
import portal.web.list.Pager;

/** Which entries of the catalogue are asked for, as an address says it: {@code q=荷花&kind=slides&county=500236}. */
record CatalogueQuery(Address address) {

    static final String TEXT = "q";
    static final String KIND = "kind";
    static final String STAGE = "stage";
    static final String SUBJECT = "subject";
    static final String COUNTY = "county";
    static final List<String> KNOWN = List.of(TEXT, KIND, STAGE, SUBJECT, COUNTY, Pager.PAGE);

    /** What cannot be understood is left aside: an old link still shows something. */
    CatalogueFilter filter() {
        return new CatalogueFilter(
                address.find(TEXT).orElse(null),
                address.word(KIND, ResourceKind.class).orElse(null),
                address.word(STAGE, TaughtStage.class).orElse(null),
                address.find(SUBJECT).orElse(null),
                address.find(COUNTY).filter(code -> code.matches("[0-9]{6}")).orElse(null));
    }

    boolean filtered() {
        return !filter().equals(CatalogueFilter.ALL);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        var filter = filter();
        return (filter.kind() != null || address.find(KIND).isEmpty())
                && (filter.stage() != null || address.find(STAGE).isEmpty())
                && (filter.county() != null || address.find(COUNTY).isEmpty());
    }

    String without(String filter) {
        return address.without(filter, Pager.PAGE).toString();
    }
}
