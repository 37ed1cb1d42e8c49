package portal.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.calendar.SchoolYear;
import portal.province.CountyFigures;
import portal.province.ProvinceOverview;
import portal.province.StageFigures;
import portal.school.Stage;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Choice;
import portal.web.list.YearChoice;
import portal.web.school.SchoolWords;

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
    private List<CountyFigures> all;
    private List<CountyFigures> counties;
    private CountyTiles tiles;
    private List<Integer> years;

    /** A figure of a row, under its heading. */
    public record Cell(String heading, String text) {}

    /** A county as a row of the table. */
    public record Row(String code, String name, List<Cell> cells, LocalDate asOf) {}

    /** A heading that sorts. */
    public record Heading(String text, String href, String sorted) {}

    /** A prefecture with its counties, and its figure as a bar. */
    public record Group(
            String name, int counties, String value, String width, List<CountyTiles.Tile> tiles) {}

    public void load() {
        words = Words.ofPage();
        if (year == null) {
            year = SchoolYear.current();
        }
        query = new CountyQuery(Address.of(request.getParameterMap(), CountyQuery.KNOWN));
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
                .map(one -> YearChoice.of(one, one.equals(year), words))
                .toList();
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
        return Stream.of(Measure.values())
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

    /** All that are shown together, so that a ratio is that of all their schools. */
    private StageFigures together(List<CountyFigures> those) {
        return those.stream().map(county -> county.of(query.stage()))
                .reduce(StageFigures::and).orElseThrow();
    }

    public int getCountyCount() {
        return counties.size();
    }

    public String getSchools() {
        return figure(Measure.SCHOOLS);
    }

    public String getPupils() {
        return figure(Measure.PUPILS);
    }

    public String getTeachers() {
        return figure(Measure.TEACHERS);
    }

    public String getPupilsPerTeacher() {
        return figure(Measure.PUPILS_PER_TEACHER);
    }

    private String figure(Measure measure) {
        return measure.words(measure.of(together(counties)), words.locale());
    }

    /** Which of the two the teachers are counted from, and how many schools are without. */
    public String getTeachersFrom() {
        var figures = together(counties);
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
                .flatMap(those -> measure.of(together(those)).stream())
                .max(Comparator.naturalOrder()).filter(value -> value.signum() > 0);
        return byPrefecture.values().stream().map(those -> {
            var value = measure.of(together(those));
            String width = value.filter(any -> most.isPresent())
                    .map(part -> part.multiply(BigDecimal.valueOf(100))
                            .divide(most.orElseThrow(), 1, RoundingMode.HALF_UP))
                    .orElse(BigDecimal.ZERO) + "%";
            return new Group(those.get(0).prefectureName(), those.size(),
                    measure.words(value, words.locale()), width,
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
        for (Measure measure : Measure.values()) {
            headings.add(heading(measure.code(), name(measure)));
        }
        headings.add(heading("pairs", words.text("province.pairs")));
        return headings;
    }

    private Heading heading(String column, String text) {
        return new Heading(text, query.sortedBy(column), query.sorted(column));
    }

    public List<Row> getRows() {
        return counties.stream().map(county -> new Row(
                county.county(), county.name(),
                cells(county.of(query.stage()), county.pairs(), county.recipients()),
                county.asOf().atZoneSameInstant(NationalTime.ZONE).toLocalDate())).toList();
    }

    public List<Cell> getTotals() {
        return cells(together(counties),
                counties.stream().mapToInt(CountyFigures::pairs).sum(),
                counties.stream().mapToInt(CountyFigures::recipients).sum());
    }

    private List<Cell> cells(StageFigures figures, int pairs, int recipients) {
        var cells = new ArrayList<Cell>();
        for (Measure measure : Measure.values()) {
            cells.add(new Cell(
                    name(measure), measure.words(measure.of(figures), words.locale())));
        }
        cells.add(new Cell(words.text("province.pairs"), words.number(pairs)));
        cells.add(new Cell(
                words.text("province.share"), share(pairs, recipients, words.locale())));
        return cells;
    }

    /** Each recipient has one supporter, so that pairs are recipients paired. */
    static String share(int pairs, int recipients, Locale locale) {
        if (recipients == 0) {
            return SchoolWords.UNKNOWN;
        }
        var percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return percent.format((double) pairs / recipients);
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
