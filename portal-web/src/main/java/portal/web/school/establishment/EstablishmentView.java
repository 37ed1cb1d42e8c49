package portal.web.school.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.establishment.EstablishmentOrder;
import portal.school.establishment.EstablishmentReading;
import portal.school.establishment.EstablishmentSheet;
import portal.school.establishment.EstablishmentTotals;
import portal.school.establishment.SchoolEstablishment;
import portal.school.establishment.StaffOnDay;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Cell;
import portal.web.list.Chip;
import portal.web.list.Choice;
import portal.web.list.Heading;
import portal.web.list.Pager;
import portal.web.list.Sorting;
import portal.web.school.SchoolQuery;
import portal.web.school.SchoolWords;

/**
 * The establishment of the schools in reach: summed up, filtered, sorted, paged. Who reaches a single school
 * sees how it is reckoned at once.
 */
@Named("establishment")
@RequestScoped
public class EstablishmentView {

    private static final int PAGE_SIZE = 50;

    /** A number that a phone leaves to the school's own page. */
    private static final String MINOR = "number minor";

    @Inject
    EstablishmentReading reading;

    @Inject
    SchoolEstablishmentView single;

    @Inject
    HttpServletRequest request;

    private EstablishmentQuery query;
    private EstablishmentWords words;
    private EstablishmentSheet sheet;
    private List<SchoolEstablishment> those;
    private EstablishmentTotals totals;
    private Pager pager;
    private boolean ofCounty;

    /** A school as a row of the table. */
    public record Row(String name, String code, String href, List<Cell> cells) {}

    /** A sum with its name, its unit and what it leaves out. */
    public record Sum(String key, long value, String unit) {}

    public void load() {
        query = new EstablishmentQuery(
                Address.of(request.getParameterMap(), EstablishmentQuery.KNOWN));
        words = new EstablishmentWords(Words.ofPage());
        sheet = reading.all();
        ofCounty = reading.isOfCounty();
        if (isSingle()) {
            single.show(sheet);
            return;
        }
        those = query.those(sheet);
        totals = EstablishmentTotals.of(those);
        pager = new Pager(query.address(), PAGE_SIZE, those.size());
    }

    /** Whether there is one school in reach and no list to be had. */
    public boolean isSingle() {
        return !ofCounty && sheet.schools().size() == 1;
    }

    public boolean isList() {
        return !isSingle();
    }

    public List<Row> getRows() {
        return pager.of(those).stream().map(this::row).toList();
    }

    private Row row(SchoolEstablishment one) {
        var school = one.school();
        var in = new SchoolWords(words.words());
        var staff = one.staff();
        var cells = new ArrayList<Cell>();
        cell(cells, "school.stage", in.text(school.getStage()), "nowrap");
        cell(cells, "school.pupils", in.number(school.getPupils()), MINOR);
        cell(cells, "establishment.required", words.number(one.required()), "number");
        cell(cells, "establishment.posts", words.number(one.posts()), "number");
        over(cells, "establishment.postsOver", words.over(one.postsOver()));
        cell(cells, "establishment.established", words.counted(one, staff.established()), MINOR);
        cell(cells, "establishment.away", words.counted(one, staff.away()), "number");
        cell(cells, "establishment.outside", words.counted(one, staff.outside()), MINOR);
        cell(cells, "establishment.atPost", words.counted(one, staff.atPost()), "number");
        over(cells, "establishment.peopleOver", words.over(one.peopleOver()));
        cell(cells, "establishment.worst", words.worst(one), "");
        return new Row(school.getName(), school.getCode(),
                SchoolEstablishmentView.href(school.getCode()), cells);
    }

    private void cell(List<Cell> cells, String key, String text, String style) {
        cells.add(new Cell(words.words().text(key), text, style));
    }

    private void over(List<Cell> cells, String key, EstablishmentWords.Styled said) {
        cell(cells, key, said.text(), ("number nowrap " + said.style()).strip());
    }

    public List<Heading> getHeadings() {
        return List.of(
                query.heading("school.name", EstablishmentOrder.NAME, ""),
                query.heading("school.stage", EstablishmentOrder.STAGE, ""),
                query.heading("school.pupils", EstablishmentOrder.PUPILS, "number"),
                query.heading("establishment.required", EstablishmentOrder.REQUIRED, "number"),
                query.heading("establishment.posts", EstablishmentOrder.POSTS, "number"),
                query.heading("establishment.postsOver", EstablishmentOrder.POSTS_OVER, "number"),
                query.heading("establishment.established", EstablishmentOrder.ESTABLISHED, "number"),
                query.heading("establishment.away", EstablishmentOrder.AWAY, "number"),
                query.heading("establishment.outside", EstablishmentOrder.OUTSIDE, "number"),
                query.heading("establishment.atPost", EstablishmentOrder.AT_POST, "number"),
                query.heading("establishment.peopleOver", EstablishmentOrder.PEOPLE_OVER, "number"),
                Heading.plain("establishment.worst", ""));
    }

    /** What the schools shown come to, required first; what none of them has is no sum of nought. */
    public List<Sum> getSums() {
        var sums = new ArrayList<Sum>();
        boolean required = totals.unreckoned() < totals.schools();
        boolean posts = totals.unstated() < totals.schools();
        boolean people = totals.unregistered() < totals.schools();
        if (required) {
            sums.add(sum("establishment.required", totals.required(), "people"));
        }
        if (posts) {
            sums.add(sum("establishment.posts", totals.posts(), "posts"));
        }
        if (required && posts) {
            sums.add(sum("establishment.postsShort", totals.postsShort()));
            sums.add(sum("establishment.postsBeyond", totals.postsOver()));
        }
        if (people) {
            var staff = totals.staff();
            sums.add(sum("establishment.established", staff.established(), "people"));
            sums.add(sum("establishment.away", staff.away(), "people"));
            sums.add(sum("establishment.outside", staff.outside(), "people"));
            sums.add(sum("establishment.atPost", staff.atPost(), "people"));
        }
        if (required && people) {
            sums.add(sum("establishment.peopleShort", totals.peopleShort()));
        }
        return sums;
    }

    private Sum sum(String key, long value, String unit) {
        return new Sum(key, value, words.words().text("establishment.unit." + unit));
    }

    private Sum sum(String key, EstablishmentTotals.Sum sum) {
        return new Sum(key, sum.number(),
                words.words().text("establishment.unit.atSchools", sum.schools()));
    }

    /** What the sums leave out, a sentence each. */
    public List<String> getLeftOut() {
        return Stream.of(
                        leftOut("establishment.left.unreckoned", totals.unreckoned()),
                        leftOut("establishment.left.unstated", totals.unstated()),
                        leftOut("establishment.left.unregistered",
                                isNobodyRegistered() ? 0 : totals.unregistered()),
                        leftOut("establishment.left.unsaid", totals.staff().unsaid()))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> leftOut(String key, int number) {
        return number == 0 ? List.of() : List.of(words.words().text(key, number));
    }

    /** The figures that are in force on the day, each with its clause; empty where none is. */
    public List<SchoolEstablishmentView.Figure> getFigures() {
        return SchoolEstablishmentView.figures(sheet.figures(), words.words());
    }

    public boolean isNoFigures() {
        return sheet.figures().isEmpty();
    }

    /** Schools are there, and no teacher is in the register of any. */
    public boolean isNobodyRegistered() {
        return !sheet.schools().isEmpty() && sheet.schools().stream()
                .map(SchoolEstablishment::staff).mapToInt(StaffOnDay::registered).sum() == 0;
    }

    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        var filter = query.filter();
        var in = new SchoolWords(words.words());
        if (filter.schools().text() != null) {
            chip(chips, SchoolQuery.TEXT, "school.filter.q", filter.schools().text());
        }
        if (filter.schools().stage() != null) {
            chip(chips, SchoolQuery.STAGE, "school.filter.stage", in.text(filter.schools().stage()));
        }
        if (filter.schools().setting() != null) {
            chip(chips, SchoolQuery.SETTING, "school.filter.setting",
                    in.text(filter.schools().setting()));
        }
        if (filter.shortOnly()) {
            chip(chips, EstablishmentQuery.SHORT, "establishment.short", "");
        }
        return chips;
    }

    private void chip(List<Chip> chips, String parameter, String key, String value) {
        chips.add(new Chip(words.words().text(key, value), query.without(parameter).toString()));
    }

    public List<Choice> getStages() {
        return Choice.of(Stage.values(), query.filter().schools().stage(),
                new SchoolWords(words.words())::text);
    }

    public List<Choice> getSettings() {
        return Choice.of(Setting.values(), query.filter().schools().setting(),
                new SchoolWords(words.words())::text);
    }

    /** As an option's attribute says it, which pages leave out where it is nothing. */
    public String getShortSelected() {
        return query.filter().shortOnly() ? "selected" : null;
    }

    /** Whether there are schools, and a list of them. */
    public boolean isSome() {
        return isList() && !sheet.schools().isEmpty();
    }

    public String getShortHref() {
        return query.shortFirst().toString();
    }

    public String getDay() {
        return words.words().text("establishment.day", sheet.day().toString());
    }

    public String getCount() {
        return words.words().text(
                query.filtered() ? "school.count.filtered" : "school.count", pager.total());
    }

    public String getText() {
        return query.filter().schools().text();
    }

    public String getSort() {
        return query.address().find(Sorting.SORT).orElse("");
    }

    public Pager getPager() {
        return pager;
    }

    public boolean isFiltered() {
        return query.filtered();
    }

    /** No school is in the register. */
    public boolean isNothingYet() {
        return isList() && sheet.schools().isEmpty();
    }

    public boolean isNoMatch() {
        return isList() && !sheet.schools().isEmpty() && those.isEmpty();
    }

    /** Only schools that lack something were asked for, and none does. */
    public boolean isNoneShort() {
        return isNoMatch() && query.filter().shortOnly();
    }

    public boolean isNoneCalled() {
        return isNoMatch() && !query.filter().shortOnly();
    }

    public boolean isListed() {
        return isList() && !those.isEmpty();
    }

    public String getUnfilteredHref() {
        return query.unfiltered().toString();
    }

    public String getExport() {
        return query.forExport().toString();
    }
}
