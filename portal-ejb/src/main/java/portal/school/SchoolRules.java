package portal.school;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.TableRow;

/**
 * What cannot be true of one school's figures together, whoever states them: a file, a form or a
 * script. Each fault stands at the figure that is to be mended, and names the other.
 */
final class SchoolRules {

    /** More equipment for each pupil than any school has: yuan were stated as 10,000 yuan. */
    private static final long MOST_FEN_FOR_A_PUPIL = 10_000_000L;
    /** More square metres for each pupil than any school has. */
    private static final int MOST_M2_FOR_A_PUPIL = 1_000;
    /** Smaller schools may have much for few. */
    private static final int FEW_PUPILS = 20;

    private static final BigDecimal NINETY = BigDecimal.valueOf(90);
    /** So far north nobody goes to school. */
    private static final BigDecimal FARTHEST_NORTH = BigDecimal.valueOf(72);

    private final TableRow row;
    private final boolean swapped;
    private final List<CellFault> faults = new ArrayList<>();

    private SchoolRules(TableRow row, boolean swapped) {
        this.row = row;
        this.swapped = swapped;
    }

    /** What is wrong between the cells of the row; cells faulty in themselves count as empty. */
    static List<CellFault> faults(TableRow row) {
        return faults(row, Coordinates.TRUE);
    }

    /** @param coordinates how those of the row are to be understood */
    static List<CellFault> faults(TableRow row, Coordinates coordinates) {
        var rules = new SchoolRules(row, coordinates.swapped());
        rules.place();
        rules.grades();
        rules.atMost(SchoolTable.BOARDERS, SchoolTable.PUPILS, "school.more-boarders-than-pupils");
        rules.classes();
        rules.atMost(SchoolTable.BACKBONE, SchoolTable.TEACHERS,
                "school.more-backbone-than-teachers");
        rules.areas();
        rules.equipment();
        rules.recipients();
        rules.central();
        return rules.faults;
    }

    private void add(Column<?> column, String key, Object... figures) {
        faults.add(row.fault(column, key, figures));
    }

    private void place() {
        boolean latitude = row.find(SchoolTable.LATITUDE).isPresent();
        boolean longitude = row.find(SchoolTable.LONGITUDE).isPresent();
        if (latitude && !longitude) {
            add(SchoolTable.LONGITUDE, "school.half-a-place");
        }
        if (longitude && !latitude) {
            add(SchoolTable.LATITUDE, "school.half-a-place");
        }
        if (latitude && longitude) {
            swap();
        }
    }

    private void swap() {
        var stated = swapped ? SchoolTable.LONGITUDE : SchoolTable.LATITUDE;
        var latitude = row.get(stated);
        var longitude = row.get(swapped ? SchoolTable.LATITUDE : SchoolTable.LONGITUDE);
        if (latitude.compareTo(FARTHEST_NORTH) > 0 && longitude.abs().compareTo(FARTHEST_NORTH) < 0) {
            add(stated, "school.place-swapped", latitude, longitude);
        } else if (latitude.abs().compareTo(NINETY) > 0) {
            add(stated, "cell.out-of-range", NINETY.negate(), NINETY);
        }
    }

    private void grades() {
        var stage = row.find(SchoolTable.STAGE);
        var pupils = row.find(SchoolTable.PUPILS);
        int sum = 0;
        int stated = 0;
        int before = faults.size();
        for (int grade = GradeRoll.FIRST; grade <= GradeRoll.LAST; grade++) {
            var column = SchoolTable.grade(grade);
            int number = row.find(column).orElse(0);
            if (number > 0 && stage.isPresent() && !stage.get().teaches(grade)) {
                add(column, "school.grade-not-of-the-stage", SchoolTable.STAGE.words(stage.get()));
            }
            stated += row.find(column).isPresent() ? 1 : 0;
            sum += number;
        }
        if (stated == 0 || stage.isEmpty() || pupils.isEmpty() || faults.size() > before) {
            return;
        }
        boolean whole = stage.get().grades()
                .allMatch(grade -> row.find(SchoolTable.grade(grade)).isPresent());
        if (sum > pupils.get() || whole && sum != pupils.get()) {
            add(SchoolTable.PUPILS, "school.grades-do-not-add-up", sum, pupils.get());
        }
    }

    private void classes() {
        atMost(SchoolTable.CLASSES, SchoolTable.PUPILS, "school.more-classes-than-pupils");
        if (row.find(SchoolTable.CLASSES).filter(classes -> classes == 0).isPresent()
                && row.find(SchoolTable.PUPILS).orElse(0) > 0) {
            add(SchoolTable.CLASSES, "school.pupils-without-class",
                    row.get(SchoolTable.PUPILS));
        }
    }

    private void areas() {
        var sports = row.find(SchoolTable.SPORTS_AREA);
        var indoor = row.find(SchoolTable.INDOOR_AREA);
        if (sports.isPresent() && indoor.isPresent()
                && indoor.get().compareTo(sports.get()) > 0) {
            add(SchoolTable.INDOOR_AREA, "school.more-indoor-than-sports", sports.get());
        }
        tooLarge(SchoolTable.TEACHING_AREA);
        tooLarge(SchoolTable.SPORTS_AREA);
    }

    private void tooLarge(Column<BigDecimal> column) {
        int pupils = Math.max(row.find(SchoolTable.PUPILS).orElse(Integer.MAX_VALUE), FEW_PUPILS);
        var most = BigDecimal.valueOf((long) pupils * MOST_M2_FOR_A_PUPIL);
        if (row.find(column).filter(area -> area.compareTo(most) > 0).isPresent()) {
            add(column, "school.area-impossible", MOST_M2_FOR_A_PUPIL);
        }
    }

    private void equipment() {
        int pupils = Math.max(row.find(SchoolTable.PUPILS).orElse(0), FEW_PUPILS);
        if (row.find(SchoolTable.EQUIPMENT)
                .filter(fen -> fen > pupils * MOST_FEN_FOR_A_PUPIL).isPresent()) {
            add(SchoolTable.EQUIPMENT, "school.equipment-in-yuan");
        }
    }

    private void recipients() {
        int least = row.find(SchoolTable.MIN).orElse(0);
        int most = row.find(SchoolTable.MAX).orElse(SupportPart.DEFAULT_MAX_RECIPIENTS);
        if (least > most) {
            add(SchoolTable.MIN, "school.recipients-out-of-order", least, most);
        }
    }

    private void central() {
        Optional<String> own = row.find(SchoolTable.CODE);
        if (own.isPresent() && own.equals(row.find(SchoolTable.CENTRAL))) {
            add(SchoolTable.CENTRAL, "school.central-circle", own.get());
        }
    }

    private void atMost(Column<Integer> column, Column<Integer> bound, String key) {
        var number = row.find(column);
        var most = row.find(bound);
        if (number.isPresent() && most.isPresent() && number.get() > most.get()) {
            add(column, key, number.get(), most.get());
        }
    }
}
