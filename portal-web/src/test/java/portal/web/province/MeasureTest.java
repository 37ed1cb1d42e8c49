package portal.web.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.province.CountyFigures;
import portal.province.PairingFigures;
import portal.web.frame.Words;
import portal.web.list.Address;

class MeasureTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE);

    private static CountyFigures county(String code, PairingFigures now, PairingFigures before) {
        return new CountyFigures(code, "示例县", code.substring(0, 4), "示例市", 0, 0, 0, 0,
                OffsetDateTime.parse("2026-09-01T00:00:00+08:00"), false, Map.of(), Optional.empty(),
                Optional.ofNullable(now), Optional.ofNullable(before));
    }

    private static final CountyFigures NEAR = county("999901",
            new PairingFigures(1, 1, 3, 1, 4, 3, 3, 3_000, 1_500, 3),
            new PairingFigures(1, 1, 2, 1, 4, 2, 2, 8_000, 5_000, 2));
    private static final CountyFigures FAR = county("999902",
            new PairingFigures(1, 1, 1, 1, 6, 1, 1, 40_000, 40_000, 1), null);
    private static final CountyFigures SILENT = county("999903", null, null);

    /** Without the spaces that keep a sign with its figure. */
    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    private static String shown(Measure measure, CountyFigures... counties) {
        return measure.words(measure.of(List.of(counties), Optional.empty()), Locale.ENGLISH);
    }

    @Test
    @DisplayName("I1: of a prefecture it is that of all its pairs and recipients together")
    void ofSeveralItIsThatOfAllTogether() {
        assertEquals("75.0%", shown(Measure.COVERAGE, NEAR));
        assertEquals("40.0%", shown(Measure.COVERAGE, NEAR, FAR));
        assertEquals("10.8", shown(Measure.MEAN_DISTANCE, NEAR, FAR));
        assertEquals("40.0", shown(Measure.LONGEST_DISTANCE, NEAR, FAR));
        assertEquals("2.0", shown(Measure.MEAN_LOAD, NEAR, FAR));
        assertEquals("3", shown(Measure.MOST_LOAD, NEAR, FAR));
    }

    @Test
    void whatNobodyToldIsNoNought() {
        assertEquals("—", shown(Measure.COVERAGE, SILENT));
        assertEquals("—", shown(Measure.PAIRS, SILENT));
        assertEquals("4", shown(Measure.PAIRS, NEAR, FAR, SILENT));
        assertEquals(Optional.empty(), Measure.PAIRS.before(List.of(FAR, SILENT)));
    }

    @Test
    void aShareRisesByPointsAndAnAmountByItself() {
        var coverage = Measure.COVERAGE.rise(new BigDecimal("0.5"), new BigDecimal("0.75"));
        assertEquals("last year 50.0%, ↑ up 25 points",
                plain(ENGLISH.text(
                        Measure.COVERAGE.riseKey(), "50.0%", coverage.signum(), coverage.abs())));
        var metres = Measure.MEAN_DISTANCE.rise(new BigDecimal("4000"), new BigDecimal("1000"));
        assertEquals("上学年 4.0，↓ 减 3",
                plain(CHINESE.text(
                        Measure.MEAN_DISTANCE.riseKey(), "4.0", metres.signum(), metres.abs())));
        var same = Measure.MEAN_LOAD.rise(new BigDecimal("2.01"), new BigDecimal("2.04"));
        assertEquals("上学年 2.0，持平",
                CHINESE.text(Measure.MEAN_LOAD.riseKey(), "2.0", same.signum(), same.abs()));
    }

    @Test
    @DisplayName("I1: sums of different counties are told and not compared")
    void whatOtherCountiesToldIsNotCompared() {
        var told = new CountyWords(ENGLISH, Optional.empty());
        assertEquals("last year 2, ↑ 1 more", plain(told.before(Measure.PAIRS, List.of(NEAR, SILENT))));
        assertEquals("last year 2, of 1 county", told.before(Measure.PAIRS, List.of(NEAR, FAR)));
        assertEquals("", told.before(Measure.PAIRS, List.of(FAR)));
        assertEquals("last year not known", told.planBefore(FAR));
        assertEquals("2 / 3", told.plans(List.of(NEAR, FAR, SILENT)));
    }

    @Test
    void anOldAddressStillShowsSomethingAndAnotherTabHasItsOwnFigures() {
        var old = new CountyQuery(new Address(Map.of("figure", "pupils", "stage", "primary", "sort", "-pairs")));
        assertEquals(Measure.PUPILS, old.measure());
        assertEquals(3, old.of(List.of(NEAR, FAR, SILENT)).size());
        var pairing = new CountyQuery(old.about(Measure.About.PAIRING));
        assertEquals(Measure.COVERAGE, pairing.measure());
        assertEquals(Optional.empty(), pairing.stage());
    }

    @Test
    void countiesThatToldNothingComeLastWhicheverWayTheyAreSorted() {
        for (String sort : List.of("mean-distance", "-mean-distance")) {
            var query = new CountyQuery(new Address(Map.of("about", "pairing", "sort", sort)));
            assertEquals(SILENT, query.of(List.of(SILENT, FAR, NEAR)).get(2));
        }
    }
}
