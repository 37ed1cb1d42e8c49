package portal.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StageFiguresTest {

    private static StageFigures staffed(long pupils, int teachers) {
        return new StageFigures(1, pupils, teachers, 1, pupils, 0, 0, 0, 0, 0, 0);
    }

    @Test
    @DisplayName("I1: pupils per teacher is divided once and exactly, to 34 digits, half up")
    void theRatioIsExact() {
        assertEquals(Optional.of(new BigDecimal("14.28571428571428571428571428571429")),
                staffed(100, 7).pupilsPerTeacher());
        assertEquals(Optional.of(new BigDecimal("0.07")), staffed(100, 7).teachersPerPupil());
    }

    @Test
    void theRatioOfManyIsThatOfAllTheirPupilsAndNoMeanOfRatios() {
        var together = staffed(100, 10).and(staffed(1_000, 50));
        assertEquals(0, together.pupilsPerTeacher().orElseThrow()
                .compareTo(new BigDecimal(1_100).divide(new BigDecimal(60), MathContext.DECIMAL128)));
    }

    @Test
    void aSchoolWithoutANumberOfTeachersIsInNoRatio() {
        var unstaffed = new StageFigures(1, 900, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertEquals(Optional.of(BigDecimal.TEN), staffed(100, 10).and(unstaffed).pupilsPerTeacher());
        assertEquals(1_000, staffed(100, 10).and(unstaffed).pupils());
        assertEquals(Optional.empty(), unstaffed.pupilsPerTeacher());
        assertEquals(Optional.empty(), staffed(100, 0).pupilsPerTeacher());
    }
}
