package portal.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.school.Stage;

/**
 * The province's figures as a table for other systems: its columns have the names of the API. A ratio
 * is rounded here, and both of its parts stand beside it.
 */
public final class CountyTable {

    private static final int MOST = Integer.MAX_VALUE;
    private static final String LARGEST = "9999999999";
    private static final int DECIMALS = 4;

    private static final Column<String> COUNTY = Column.code("county", 6);
    private static final Column<String> NAME = Column.text("name", 120);
    private static final Column<Integer> SCHOOLS = count("schools");
    private static final Column<Integer> SUPPORTERS = count("supporters");
    private static final Column<Integer> RECIPIENTS = count("recipients");
    private static final Column<Integer> PAIRS = count("pairs");
    private static final Column<String> AS_OF = Column.text("asOf", 40);
    private static final Column<String> PREFECTURE = Column.code("prefecture", 4);
    private static final Column<String> PREFECTURE_NAME = Column.text("prefectureName", 120);
    private static final Column<Integer> PUPILS = count("pupils");
    private static final Column<Integer> TEACHERS = count("teachers");
    private static final Column<String> TEACHERS_FROM = Column.text("teachersFrom", 20);
    private static final Column<Integer> STAFFED_SCHOOLS = count("schoolsWithTeachers");
    private static final Column<Integer> STAFFED_PUPILS = count("pupilsOfSchoolsWithTeachers");
    private static final Column<BigDecimal> PUPILS_PER_TEACHER = ratio("pupilsPerTeacher");
    private static final Column<BigDecimal> TEACHERS_PER_PUPIL = ratio("teachersPerPupil");
    private static final Column<Integer> BOARDERS = count("boarders");
    private static final Column<BigDecimal> BOARDING_SHARE = ratio("boardingShare");
    private static final Column<Integer> CLASSES = count("classes");
    private static final Column<BigDecimal> PUPILS_PER_CLASS = ratio("pupilsPerClass");
    private static final Column<Integer> BACKBONE = count("backboneTeachers");
    private static final Column<BigDecimal> BACKBONE_SHARE = ratio("backboneShare");

    private static final Column<LocalDate> PLAN_PUBLISHED_ON = Column.date("planPublishedOn");
    private static final Column<Integer> PAIRED_SUPPORTERS = count("supportersWithPairs");
    private static final Column<Integer> COVERED = count("recipientsWithSupporter");
    private static final Column<Integer> TO_COVER = count("recipientsOfPairing");
    private static final Column<BigDecimal> COVERAGE = ratio("coverage");
    private static final Column<Integer> MEASURED = count("measuredPairs");
    private static final Column<Integer> METRES = count("metres");
    private static final Column<BigDecimal> MEAN_METRES = ratio("meanMetres");
    private static final Column<Integer> LONGEST_METRES = count("longestMetres");
    private static final Column<BigDecimal> MEAN_LOAD = ratio("meanLoad");
    private static final Column<Integer> MOST_LOAD = count("mostLoad");
    private static final Column<Integer> PAIRS_BEFORE = count("pairsLastYear");
    private static final Column<Integer> COVERED_BEFORE = count("recipientsWithSupporterLastYear");
    private static final Column<Integer> TO_COVER_BEFORE = count("recipientsOfPairingLastYear");
    private static final Column<BigDecimal> COVERAGE_BEFORE = ratio("coverageLastYear");
    private static final Column<BigDecimal> MEAN_METRES_BEFORE = ratio("meanMetresLastYear");
    private static final Column<Integer> LONGEST_METRES_BEFORE = count("longestMetresLastYear");
    private static final Column<BigDecimal> MEAN_LOAD_BEFORE = ratio("meanLoadLastYear");
    private static final Column<Integer> MOST_LOAD_BEFORE = count("mostLoadLastYear");

    /** New columns come last: whoever reads by position goes on. */
    public static final TableFormat FORMAT = new TableFormat("counties", List.of(
            COUNTY, NAME, SCHOOLS, SUPPORTERS, RECIPIENTS, PAIRS, AS_OF, PREFECTURE,
            PREFECTURE_NAME, PUPILS, TEACHERS, TEACHERS_FROM, STAFFED_SCHOOLS, STAFFED_PUPILS,
            PUPILS_PER_TEACHER, TEACHERS_PER_PUPIL, BOARDERS, BOARDING_SHARE, CLASSES,
            PUPILS_PER_CLASS, BACKBONE, BACKBONE_SHARE, PLAN_PUBLISHED_ON, PAIRED_SUPPORTERS,
            COVERED, TO_COVER, COVERAGE, MEASURED, METRES, MEAN_METRES, LONGEST_METRES, MEAN_LOAD,
            MOST_LOAD, PAIRS_BEFORE, COVERED_BEFORE, TO_COVER_BEFORE, COVERAGE_BEFORE,
            MEAN_METRES_BEFORE, LONGEST_METRES_BEFORE, MEAN_LOAD_BEFORE, MOST_LOAD_BEFORE));

    private CountyTable() {}

    private static Column<Integer> count(String header) {
        return Column.integer(header, 0, MOST);
    }

    private static Column<BigDecimal> ratio(String header) {
        return Column.decimal(header, "0", LARGEST, DECIMALS);
    }

    /** @param stage of whose schools the figures are; all of them where it is empty */
    public static TableLine line(CountyFigures county, Optional<Stage> stage) {
        var figures = county.of(stage);
        var line = new TableLine()
                .set(COUNTY, county.county())
                .set(NAME, county.name())
                .set(SCHOOLS, stage.isEmpty() ? county.schools() : figures.schools())
                .set(SUPPORTERS, county.supporters())
                .set(RECIPIENTS, county.recipients())
                .set(PAIRS, county.pairs())
                .set(AS_OF, county.asOf().toString())
                .set(PREFECTURE, county.prefecture())
                .set(PREFECTURE_NAME, county.prefectureName())
                .set(PUPILS, Math.toIntExact(figures.pupils()))
                .set(TEACHERS, figures.teachers())
                .set(TEACHERS_FROM, county.teachersFrom())
                .set(STAFFED_SCHOOLS, figures.staffedSchools())
                .set(STAFFED_PUPILS, Math.toIntExact(figures.staffedPupils()))
                .set(BOARDERS, Math.toIntExact(figures.boarders()))
                .set(CLASSES, figures.classes())
                .set(BACKBONE, figures.backboneTeachers());
        set(line, PUPILS_PER_TEACHER, figures.pupilsPerTeacher());
        set(line, TEACHERS_PER_PUPIL, figures.teachersPerPupil());
        set(line, BOARDING_SHARE, figures.boardingShare());
        set(line, PUPILS_PER_CLASS, figures.pupilsPerClass());
        set(line, BACKBONE_SHARE, figures.backboneShare());
        line.set(PLAN_PUBLISHED_ON, county.publishedOn().orElse(null));
        county.pairing().ifPresent(pairing -> set(line, pairing));
        county.pairingBefore().ifPresent(pairing -> setBefore(line, pairing));
        return line;
    }

    /** What nobody has told stays empty: a nought would be a figure. */
    private static void set(TableLine line, PairingFigures pairing) {
        line.set(PAIRED_SUPPORTERS, pairing.supporters())
                .set(COVERED, pairing.covered())
                .set(TO_COVER, pairing.recipients())
                .set(MEASURED, pairing.measured())
                .set(METRES, Math.toIntExact(pairing.metres()))
                .set(LONGEST_METRES, pairing.longestMetres().orElse(null))
                .set(MOST_LOAD, pairing.mostLoad().orElse(null));
        set(line, COVERAGE, pairing.coverage());
        set(line, MEAN_METRES, pairing.meanMetres());
        set(line, MEAN_LOAD, pairing.meanLoad());
    }

    private static void setBefore(TableLine line, PairingFigures pairing) {
        line.set(PAIRS_BEFORE, pairing.pairs())
                .set(COVERED_BEFORE, pairing.covered())
                .set(TO_COVER_BEFORE, pairing.recipients())
                .set(LONGEST_METRES_BEFORE, pairing.longestMetres().orElse(null))
                .set(MOST_LOAD_BEFORE, pairing.mostLoad().orElse(null));
        set(line, COVERAGE_BEFORE, pairing.coverage());
        set(line, MEAN_METRES_BEFORE, pairing.meanMetres());
        set(line, MEAN_LOAD_BEFORE, pairing.meanLoad());
    }

    private static void set(
            TableLine line, Column<BigDecimal> column, Optional<BigDecimal> figure) {
        figure.ifPresent(exact ->
                line.set(column, exact.setScale(DECIMALS, RoundingMode.HALF_UP)));
    }
}
