package portal.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portal.school.School;
import portal.school.SchoolFilter;
import portal.school.SchoolOrder;
import portal.school.SchoolRegistry;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Cell;
import portal.web.list.Chip;
import portal.web.list.Choice;
import portal.web.list.Heading;
import portal.web.list.Pager;
import portal.web.list.Sorting;

/**
 * The county's schools as its bureau looks them up: filtered, sorted, paged, one opened beside, or
 * on a map.
 */
@Named("schools")
@RequestScoped
public class SchoolsView {

    private static final int PAGE_SIZE = 50;

    @Inject
    SchoolRegistry registry;

    @Inject
    HttpServletRequest request;

    private SchoolQuery query;
    private SchoolWords words;
    private Pager pager;
    private List<School> shown;
    private School opened;
    private SchoolGeoJson map;

    /** A school as a row of the table. */
    public record Row(String anchor, String code, String name, String href, String current,
            List<Cell> cells) {}

    /** A column to show or to leave out. */
    public record Shown(String key, String href, boolean shown) {

        /** The words for what its link does. */
        public String does() {
            return shown ? "schools.columns.hide" : "schools.columns.show";
        }
    }

    public void load() {
        query = new SchoolQuery(Address.of(request.getParameterMap(), SchoolQuery.KNOWN));
        words = new SchoolWords(Words.ofPage());
        pager = new Pager(query.closed(), PAGE_SIZE, registry.count(query.filter()));
        shown = registry.page(query.filter(), query.order(), query.ascending(),
                query.onMap() ? 0 : pager.before(), query.onMap() ? Integer.MAX_VALUE : PAGE_SIZE);
        opened = query.opened().map(registry::get).orElse(null);
        if (query.onMap()) {
            map = new SchoolGeoJson();
            shown.forEach(school -> map.school(school, words.onMap(school)));
        }
    }

    public List<Row> getRows() {
        var columns = query.columns();
        var labels = columns.stream().map(column -> words.words().text(column.key())).toList();
        return shown.stream().map(school -> row(school, columns, labels)).toList();
    }

    private Row row(School school, List<SchoolColumn> columns, List<String> labels) {
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            cells.add(new Cell(labels.get(at), column.of(school, words), column.style()));
        }
        var anchor = anchor(school);
        boolean current = opened != null && opened.getCode().equals(school.getCode());
        return new Row(anchor, school.getCode(), school.getName(),
                query.open(school.getCode()) + "#" + anchor, Boolean.toString(current), cells);
    }

    private static String anchor(School school) {
        return "s-" + school.getCode();
    }

    public List<Shown> getColumns() {
        return Stream.of(SchoolColumn.values())
                .map(column -> new Shown(column.key(), query.toggled(column).toString(),
                        query.columns().contains(column)))
                .toList();
    }

    public List<Heading> getHeadings() {
        var headings = new ArrayList<Heading>();
        headings.add(query.heading("school.code", SchoolOrder.CODE, ""));
        headings.add(query.heading("school.name", SchoolOrder.NAME, ""));
        for (var column : query.columns()) {
            headings.add(column.order()
                    .map(order -> query.heading(column.key(), order, column.style()))
                    .orElseGet(() -> Heading.plain(column.key(), column.style())));
        }
        return headings;
    }

    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        var filter = query.filter();
        if (filter.text() != null) {
            chip(chips, SchoolQuery.TEXT, filter.text());
        }
        if (filter.stage() != null) {
            chip(chips, SchoolQuery.STAGE, words.text(filter.stage()));
        }
        if (filter.setting() != null) {
            chip(chips, SchoolQuery.SETTING, words.text(filter.setting()));
        }
        if (filter.role() != null) {
            chip(chips, SchoolQuery.ROLE, words.text(filter.role()));
        }
        if (filter.town() != null) {
            chip(chips, SchoolQuery.TOWN, filter.town());
        }
        if (filter.lack() != null) {
            chip(chips, SchoolQuery.LACK, words.text(filter.lack()));
        }
        return chips;
    }

    private void chip(List<Chip> chips, String parameter, String value) {
        chips.add(new Chip(
                words.words().text("school.filter." + parameter, value),
                query.without(parameter).toString()));
    }

    public List<Choice> getStages() {
        return Choice.of(Stage.values(), query.filter().stage(), words::text);
    }

    public List<Choice> getSettings() {
        return Choice.of(Setting.values(), query.filter().setting(), words::text);
    }

    public List<Choice> getRoles() {
        return Choice.of(SupportRole.values(), query.filter().role(), words::text);
    }

    public List<Choice> getLacks() {
        return Choice.of(SchoolFilter.Lack.values(), query.filter().lack(), words::text);
    }

    public List<Choice> getTowns() {
        return registry.towns().stream()
                .map(town -> new Choice(town, town, town.equals(query.filter().town())))
                .toList();
    }

    public String getShownColumns() {
        return query.address().find(SchoolQuery.COLUMNS).orElse("");
    }

    public String getRecordHref() {
        return SchoolView.href(opened.getCode());
    }

    /** What the table and the map have in common, above them. */
    public String getCount() {
        return words.words()
                .text(query.filtered() ? "school.count.filtered" : "school.count", pager.total());
    }

    public String getText() {
        return query.filter().text();
    }

    public String getSort() {
        return query.address().find(Sorting.SORT).orElse("");
    }

    public String getView() {
        return query.address().find(SchoolQuery.VIEW).orElse("");
    }

    public Pager getPager() {
        return pager;
    }

    public boolean isNone() {
        return pager.total() == 0;
    }

    public boolean isFiltered() {
        return query.filtered();
    }

    /** The register is empty: nothing has been imported. */
    public boolean isNothingYet() {
        return isNone() && !isFiltered();
    }

    public boolean isNoMatch() {
        return isNone() && isFiltered();
    }

    public boolean isListed() {
        return map == null && !isNone();
    }

    public boolean isMapped() {
        return map != null && !isNone();
    }

    public String getListCurrent() {
        return map == null ? "page" : "false";
    }

    public String getMapCurrent() {
        return map == null ? "false" : "page";
    }

    public boolean isOpen() {
        return opened != null;
    }

    public School getOpened() {
        return opened;
    }

    public List<SchoolWords.Line> getLines() {
        return words.lines(opened.getProfile());
    }

    public String getGeoJson() {
        return map.json();
    }

    public List<School> getUnplaced() {
        return map.unplaced();
    }

    public String getUnplacedCount() {
        return words.words().text("school.map.unplaced", map.unplaced().size());
    }

    public String getClosedHref() {
        return query.closed() + (opened == null ? "" : "#" + anchor(opened));
    }

    public String getUnfilteredHref() {
        return query.unfiltered().toString();
    }

    public String getListHref() {
        return query.as(false).toString();
    }

    public String getMapHref() {
        return query.as(true).toString();
    }

    public String getExport() {
        return query.forExport().toString();
    }
}
