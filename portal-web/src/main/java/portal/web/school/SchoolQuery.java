package portal.web.school;

import java.util.List;
import java.util.Optional;
import portal.school.SchoolFilter;
import portal.school.SchoolOrder;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.list.Address;
import portal.web.list.Heading;
import portal.web.list.Pager;
import portal.web.list.Sorting;

/**
 * Which schools are asked for and in what order, as an address says it:
 * {@code q=...&stage=primary&sort=-pupils}.
 */
public record SchoolQuery(Address address) {

    public static final String TEXT = "q";
    public static final String STAGE = "stage";
    public static final String SETTING = "setting";
    public static final String ROLE = "role";
    public static final String TOWN = "town";
    static final String LACK = "lacks";
    static final String COLUMNS = "columns";
    static final String VIEW = "view";
    static final String SCHOOL = "school";

    static final List<String> FILTERS = List.of(TEXT, STAGE, SETTING, ROLE, TOWN, LACK);
    static final List<String> KNOWN = List.of(
            TEXT, STAGE, SETTING, ROLE, TOWN, LACK, Sorting.SORT, COLUMNS, VIEW, Pager.PAGE, SCHOOL);

    private static final String MAP = "map";

    /** What cannot be understood is left aside: an old link still shows something. */
    public SchoolFilter filter() {
        return new SchoolFilter(
                address.find(TEXT).orElse(null),
                address.word(STAGE, Stage.class).orElse(null),
                address.word(SETTING, Setting.class).orElse(null),
                address.word(ROLE, SupportRole.class).orElse(null),
                address.find(TOWN).orElse(null),
                address.word(LACK, SchoolFilter.Lack.class).orElse(null));
    }

    public SchoolOrder order() {
        return sorting().column();
    }

    public boolean ascending() {
        return sorting().ascending();
    }

    private Sorting<SchoolOrder> sorting() {
        return new Sorting<>(address, SchoolOrder.CODE);
    }

    public boolean filtered() {
        return !filter().equals(SchoolFilter.ALL);
    }

    public boolean onMap() {
        return address.find(VIEW).filter(MAP::equals).isPresent();
    }

    /** The code of the school that stands open beside the list. */
    public Optional<String> opened() {
        return address.find(SCHOOL);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return filterSound() && sorting().sound();
    }

    /** The same of the filters alone. */
    public boolean filterSound() {
        var filter = filter();
        return (filter.stage() != null || address.find(STAGE).isEmpty())
                && (filter.setting() != null || address.find(SETTING).isEmpty())
                && (filter.role() != null || address.find(ROLE).isEmpty())
                && (filter.lack() != null || address.find(LACK).isEmpty());
    }

    Address open(String code) {
        return address.with(SCHOOL, code);
    }

    Address closed() {
        return address.without(SCHOOL);
    }

    /** The same list without one of its filters. */
    Address without(String filter) {
        return address.without(filter, Pager.PAGE, SCHOOL);
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE, SCHOOL);
    }

    /** The same schools by that column; by the same column once more, the other way round. */
    Heading heading(String key, SchoolOrder by, String style) {
        return sorting().heading(key, by, style, address.without(Pager.PAGE, SCHOOL));
    }

    List<SchoolColumn> columns() {
        return SchoolColumn.named(address.find(COLUMNS));
    }

    /** The same list with one column more or less. */
    Address toggled(SchoolColumn column) {
        return address.with(COLUMNS, SchoolColumn.toggled(columns(), column));
    }

    Address as(boolean map) {
        var there = address.without(VIEW, Pager.PAGE, SCHOOL);
        return map ? there.with(VIEW, MAP) : there;
    }

    /** What the export takes over: filters and order. */
    Address forExport() {
        return address.without(VIEW, COLUMNS, Pager.PAGE, SCHOOL);
    }
}
