package portal.web.school.establishment;

import java.util.List;
import portal.school.establishment.EstablishmentFilter;
import portal.school.establishment.EstablishmentOrder;
import portal.school.establishment.EstablishmentSheet;
import portal.school.establishment.SchoolEstablishment;
import portal.web.list.Address;
import portal.web.list.Heading;
import portal.web.list.Pager;
import portal.web.list.Sorting;
import portal.web.school.SchoolQuery;

/**
 * Which schools are asked for and in what order, as an address says it:
 * {@code q=...&stage=primary&short=yes&sort=people_over}.
 */
record EstablishmentQuery(Address address) {

    static final String SHORT = "short";

    static final List<String> FILTERS =
            List.of(SchoolQuery.TEXT, SchoolQuery.STAGE, SchoolQuery.SETTING, SHORT);
    static final List<String> KNOWN = List.of(SchoolQuery.TEXT, SchoolQuery.STAGE,
            SchoolQuery.SETTING, SHORT, Sorting.SORT, Pager.PAGE);

    /** The words of yes and no in an address. */
    private enum Only { YES, NO }

    /** What cannot be understood is left aside: an old link still shows something. */
    EstablishmentFilter filter() {
        return new EstablishmentFilter(schools().filter(),
                address.word(SHORT, Only.class).filter(only -> only == Only.YES).isPresent());
    }

    private SchoolQuery schools() {
        return new SchoolQuery(address);
    }

    List<SchoolEstablishment> those(EstablishmentSheet sheet) {
        return sheet.those(filter(), sorting().column(), sorting().ascending());
    }

    private Sorting<EstablishmentOrder> sorting() {
        return new Sorting<>(address, EstablishmentOrder.CODE);
    }

    boolean filtered() {
        return !filter().equals(EstablishmentFilter.ALL);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return schools().filterSound()
                && (address.word(SHORT, Only.class).isPresent() || address.find(SHORT).isEmpty())
                && sorting().sound();
    }

    /** The same list without one of its filters. */
    Address without(String filter) {
        return address.without(filter, Pager.PAGE);
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE);
    }

    /** The same schools, those alone that lack posts or people, the most lacking first. */
    Address shortFirst() {
        return address.without(Pager.PAGE)
                .with(SHORT, Address.lower(Only.YES))
                .with(Sorting.SORT, Address.lower(EstablishmentOrder.PEOPLE_OVER));
    }

    Heading heading(String key, EstablishmentOrder by, String style) {
        return sorting().heading(key, by, style, address.without(Pager.PAGE));
    }

    /** What the export takes over: filters and order. */
    Address forExport() {
        return address.without(Pager.PAGE);
    }
}
