package portal.school;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * A system in which a map gives coordinates. The portal keeps WGS-84, as satellites give them; maps
 * published in the country shift them by some hundred metres (GCJ-02), and one of them shifts that once
 * more (BD-09).
 *
 * <p>The shift is a published formula in the true coordinates alone, so that it is undone by iteration
 * to less than a millimetre. Outside a rectangle around the country nothing is shifted.
 */
public enum CoordinateSystem {
    WGS_84(point -> point),
    GCJ_02(CoordinateSystem::shifted),
    BD_09(point -> turned(shifted(point)));

    /** A point in degrees. */
    private record Degrees(double lat, double lon) {}

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_2 = 0.00669342162296594323;
    private static final double TURN = Math.PI * 3_000 / 180;
    private static final double TURN_LAT = 0.006;
    private static final double TURN_LON = 0.0065;
    /** Far below a micro-degree, which is what the portal keeps. */
    private static final double NEAR_ENOUGH = 1e-11;
    private static final int MOST_STEPS = 50;

    private final UnaryOperator<Degrees> fromTrue;

    CoordinateSystem(UnaryOperator<Degrees> fromTrue) {
        this.fromTrue = fromTrue;
    }

    /** The true place of a point that this system states. */
    public Place place(BigDecimal latitude, BigDecimal longitude) {
        if (this == WGS_84) {
            return new Place(e6(latitude), e6(longitude));
        }
        var stated = new Degrees(latitude.doubleValue(), longitude.doubleValue());
        var guess = stated;
        for (int step = 0; step < MOST_STEPS; step++) {
            var back = fromTrue.apply(guess);
            double lat = back.lat() - stated.lat();
            double lon = back.lon() - stated.lon();
            guess = new Degrees(guess.lat() - lat, guess.lon() - lon);
            if (Math.abs(lat) < NEAR_ENOUGH && Math.abs(lon) < NEAR_ENOUGH) {
                break;
            }
        }
        return new Place(e6(BigDecimal.valueOf(guess.lat())), e6(BigDecimal.valueOf(guess.lon())));
    }

    /** What this system states of a true place, in degrees: latitude, then longitude. */
    double[] stated(double latitude, double longitude) {
        var stated = fromTrue.apply(new Degrees(latitude, longitude));
        return new double[] {stated.lat(), stated.lon()};
    }

    private static int e6(BigDecimal degrees) {
        return degrees.movePointRight(6).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static boolean isOutside(Degrees point) {
        return point.lon() < 72.004 || point.lon() > 137.8347
                || point.lat() < 0.8293 || point.lat() > 55.8271;
    }

    private static Degrees shifted(Degrees point) {
        if (isOutside(point)) {
            return point;
        }
        double x = point.lon() - 105;
        double y = point.lat() - 35;
        double waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x)) + waves
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y / 30 * Math.PI)) * 2 / 3;
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x)) + waves
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double radians = Math.toRadians(point.lat());
        double magic = 1 - ECCENTRICITY_2 * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(magic);
        double metresNorth = AXIS * (1 - ECCENTRICITY_2) / (magic * root);
        double metresEast = AXIS / root * Math.cos(radians);
        return new Degrees(
                point.lat() + Math.toDegrees(north / metresNorth),
                point.lon() + Math.toDegrees(east / metresEast));
    }

    private static Degrees turned(Degrees point) {
        double radius = Math.hypot(point.lon(), point.lat())
                + 0.00002 * Math.sin(point.lat() * TURN);
        double angle = Math.atan2(point.lat(), point.lon())
                + 0.000003 * Math.cos(point.lon() * TURN);
        return new Degrees(
                radius * Math.sin(angle) + TURN_LAT, radius * Math.cos(angle) + TURN_LON);
    }
}
