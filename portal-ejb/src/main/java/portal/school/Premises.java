package portal.school;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a school has to teach with (办学条件), each figure if stated.
 *
 * @param teachingM2     rooms for teaching and what serves it (教学及辅助用房面积), in square metres
 * @param sportsM2       grounds and halls for sports (体育运动场馆面积), in square metres
 * @param indoorSportsM2 the halls among them (室内体育用房面积), in square metres
 * @param equipmentFen   the value of teaching equipment (教学仪器设备值), in fen; tables state it in 万元
 * @param networkedRooms classrooms with a network and a screen (网络多媒体教室数)
 * @param books          books in the library (图书册数), in volumes
 */
public record Premises(
        Optional<BigDecimal> teachingM2,
        Optional<BigDecimal> sportsM2,
        Optional<BigDecimal> indoorSportsM2,
        Optional<Long> equipmentFen,
        Optional<Integer> networkedRooms,
        Optional<Integer> books) {

    public static final Premises UNSTATED = new Premises(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    private static final int PLACES_FROM_10000_YUAN_TO_FEN = 6;

    /** The same area has the same digits, so that two statements of it are equal. */
    public Premises {
        teachingM2 = teachingM2.map(Premises::plain);
        sportsM2 = sportsM2.map(Premises::plain);
        indoorSportsM2 = indoorSportsM2.map(Premises::plain);
    }

    public boolean isStated() {
        return Stream.of(
                teachingM2, sportsM2, indoorSportsM2, equipmentFen, networkedRooms, books)
                .anyMatch(Optional::isPresent);
    }

    /** Money as tables state it: 12.5 of 10,000 yuan are 12,500,000 fen. */
    static long fen(BigDecimal tenThousandYuan) {
        return tenThousandYuan.movePointRight(PLACES_FROM_10000_YUAN_TO_FEN).longValueExact();
    }

    static BigDecimal tenThousandYuan(long fen) {
        return plain(BigDecimal.valueOf(fen, PLACES_FROM_10000_YUAN_TO_FEN));
    }

    /** The value of equipment in units of 10,000 yuan, as tables and pages state it. */
    public Optional<BigDecimal> equipment() {
        return equipmentFen.map(Premises::tenThousandYuan);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
