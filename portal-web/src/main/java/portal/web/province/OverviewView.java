package portal.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.calendar.SchoolYear;
import portal.province.CountyFigures;
import portal.province.PairingFigures;
import portal.province.ProvinceOverview;
import portal.province.StageFigures;
import portal.school.Stage;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Choice;
import portal.web.list.Tab;
import portal.web.list.YearChoice;

/** The counties of the province side by side in one school year. */
@Named("province")
@RequestScoped
public class OverviewView {

    @Inject
    ProvinceOverview overview;

    @Inject
    HttpServletRequest request;

    private Integer year;
    private Words words;
    private CountyQuery query;
    private CountyWords told;
    private List<CountyFigures> all;
    private List<CountyFigures> counties;
    private CountyTiles tiles;
    private List<Integer> years;

    /**
     * A figure of a row, under its heading.
     *
     * @param parts  what it is divided of, or nothing
     * @param before the same of the school year before, with which way it went, or nothing
     */
    public record Cell(String heading, String text, String parts, String before) {}

    /** A figure of all counties that are shown. */
    public record Card(String label, String value, String before) {}

    /** A county as a row of the table. */
    public record Row(String code, String name, List<Cell> cells, LocalDate asOf) {}

    /**
     * What stands above a column.
     *
     * @param href the same counties sorted by it; nothing where they cannot be
     */
    public record Heading(String text, String href, String sorted) {}

    /** A prefecture with its counties, and its figure as a bar. */
    public record Group(
            String name, int counties, String value, String before, String width,
            List<CountyTiles.Tile> tiles) {}

    public void load() {
        words = Words.ofPage();
        if (year == null) {
            year = SchoolYear.current();
        }
        query = new CountyQuery(Address.of(request.getParameterMap(), CountyQuery.KNOWN));
        told = new CountyWords(words, query.stage());
        all = overview.figures(year);
        counties = query.of(all);
        tiles = new CountyTiles(counties, query.measure(), query.stage(), words.locale());
        var known = new TreeSet<>(overview.years());
        known.add(SchoolYear.current());
        known.add(year);
        years = List.copyOf(known.descendingSet());
    }

    public List<YearChoice> getChoices() {
        return years.stream()
                .map(one -> new YearChoice(words.schoolYear(one),
                        query.address().with(CountyQuery.YEAR, one).toString(),
                        one.equals(year) ? "page" : "false"))
                .toList();
    }

    /** What the counties are looked at for. */
    public List<Tab> getTabs() {
        return Stream.of(Measure.About.values())
                .map(about -> Tab.of(words.text("province.about." + Address.lower(about)),
                        query.about(about), about == query.about()))
                .toList();
    }

    public String getAbout() {
        return Address.lower(query.about());
    }

    public boolean isPairing() {
        return query.about() == Measure.About.PAIRING;
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    public boolean isNoMatch() {
        return !all.isEmpty() && counties.isEmpty();
    }

    public boolean isSome() {
        return !counties.isEmpty();
    }

    public boolean isFiltered() {
        return query.filtered();
    }

    public String getUnfiltered() {
        return query.unfiltered();
    }

    public String getExport() {
        return query.address().with(CountyQuery.YEAR, year).toString();
    }

    public String getText() {
        return query.address().find(CountyQuery.TEXT).orElse("");
    }

    public String getSort() {
        return query.address().find(CountyQuery.SORT).orElse("");
    }

    public List<Choice> getMeasures() {
        return query.about().measures().stream()
                .map(measure -> new Choice(
                        measure.code(), name(measure), measure == query.measure()))
                .toList();
    }

    public List<Choice> getStages() {
        return Choice.of(Stage.values(), query.stage().orElse(null),
                stage -> words.text("school.stage." + stage));
    }

    public List<Choice> getPrefectures() {
        var chosen = query.address().find(CountyQuery.PREFECTURE);
        var names = new TreeMap<String, String>();
        all.forEach(county -> names.put(county.prefecture(), county.prefectureName()));
        return names.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue() + " " + one.getKey(),
                        chosen.filter(one.getKey()::equals).isPresent()))
                .toList();
    }

    public String getMeasure() {
        return name(query.measure());
    }

    public String getHow() {
        return words.text("province.how." + query.measure().code());
    }

    private String name(Measure measure) {
        return words.text("province.figure." + measure.code());
    }

    /** All that are shown together, so that a ratio is that of all their schools or pairs. */
    public List<Card> getCards() {
        var cards = new ArrayList<Card>();
        if (isPairing()) {
            cards.add(new Card(words.text("province.plans"), told.plans(counties),
                    told.plansBefore(counties)));
            for (Measure measure : List.of(Measure.PAIRS, Measure.COVERAGE, Measure.MEAN_DISTANCE,
                    Measure.LONGEST_DISTANCE, Measure.MEAN_LOAD)) {
                cards.add(card(measure));
            }
        } else {
            cards.add(new Card(
                    words.text("province.counties"), words.number(counties.size()), ""));
            for (Measure measure : List.of(Measure.SCHOOLS, Measure.PUPILS, Measure.TEACHERS,
                    Measure.PUPILS_PER_TEACHER)) {
                cards.add(card(measure));
            }
        }
        return cards;
    }

    private Card card(Measure measure) {
        return new Card(name(measure), told.figure(measure, counties),
                told.before(measure, counties));
    }

    /** Where the figures come from, and what is missing in them. */
    public String getNote() {
        return isPairing() ? pairingNote() : teachersFrom();
    }

    private String pairingNote() {
        int told = Measure.pairing(counties).map(PairingFigures::counties).orElse(0);
        int plans = Measure.pairing(counties).map(PairingFigures::plans).orElse(0);
        int before = Measure.pairingBefore(counties).map(PairingFigures::plans).orElse(0);
        return words.text("province.pairing.note",
                plans, told - plans, counties.size() - told, words.schoolYear(year - 1), before);
    }

    /** Which of the two the teachers are counted from, and how many schools are without. */
    private String teachersFrom() {
        var figures = counties.stream().map(county -> county.of(query.stage()))
                .reduce(StageFigures::and).orElseThrow();
        long register = counties.stream().filter(CountyFigures::fromRegister).count();
        long stated = counties.stream()
                .filter(county -> !county.fromRegister() && county.schools() > 0).count();
        return words.text("province.teachersFrom", register, stated,
                figures.staffedSchools(), figures.schools());
    }

    public List<CountyTiles.Step> getLegend() {
        return tiles.legend();
    }

    /** By prefecture; the longest bar is the largest figure. */
    public List<Group> getGroups() {
        var byPrefecture = counties.stream()
                .sorted(Comparator.comparing(CountyFigures::county))
                .collect(Collectors.groupingBy(
                        CountyFigures::prefecture, TreeMap::new, Collectors.toList()));
        var measure = query.measure();
        var most = byPrefecture.values().stream()
                .flatMap(those -> measure.of(those, query.stage()).stream())
                .max(Comparator.naturalOrder()).filter(value -> value.signum() > 0);
        return byPrefecture.values().stream().map(those -> {
            var value = measure.of(those, query.stage());
            String width = value.filter(any -> most.isPresent())
                    .map(part -> part.multiply(BigDecimal.valueOf(100))
                            .divide(most.orElseThrow(), 1, RoundingMode.HALF_UP))
                    .orElse(BigDecimal.ZERO) + "%";
            return new Group(those.get(0).prefectureName(), those.size(),
                    measure.words(value, words.locale()), told.before(measure, those),
                    width,
                    those.stream().map(tiles::tile).toList());
        }).toList();
    }

    public boolean isComparable() {
        return tiles.isComparable();
    }

    public List<CountyTiles.Dot> getDots() {
        return tiles.dots(counties);
    }

    public String getRange() {
        return words.text("province.range", getMeasure(),
                tiles.least(), tiles.median(), tiles.most());
    }

    public String getLeast() {
        return tiles.least();
    }

    public String getMost() {
        return tiles.most();
    }

    public List<Heading> getHeadings() {
        var headings = new ArrayList<Heading>();
        if (isPairing()) {
            headings.add(new Heading(words.text("province.plan"), null, null));
        }
        for (Measure measure : query.about().measures()) {
            headings.add(new Heading(name(measure), query.sortedBy(measure.code()),
                    query.sorted(measure.code())));
        }
        return headings;
    }

    public List<Row> getRows() {
        return counties.stream().map(county -> new Row(
                county.county(), county.name(), cells(List.of(county), told.plan(county), told.planBefore(county)),
                county.asOf().atZoneSameInstant(NationalTime.ZONE).toLocalDate())).toList();
    }

    public List<Cell> getTotals() {
        return cells(counties, told.plans(counties), told.plansBefore(counties));
    }

    private List<Cell> cells(List<CountyFigures> those, String plan, String planBefore) {
        var cells = new ArrayList<Cell>();
        if (isPairing()) {
            cells.add(new Cell(words.text("province.plan"), plan, "", planBefore));
        }
        for (Measure measure : query.about().measures()) {
            cells.add(new Cell(name(measure),
                    told.figure(measure, those),
                    measure == Measure.COVERAGE ? told.covered(those) : "",
                    told.before(measure, those)));
        }
        return cells;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
