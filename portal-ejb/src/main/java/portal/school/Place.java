package portal.school;

import java.math.BigDecimal;
import portal.RuleViolation;

/**
 * A point on the earth, WGS-84, in integer micro-degrees, so that it is compared and sent exactly.
 *
 * @param latE6 latitude in millionths of a degree, north positive
 * @param lonE6 longitude in millionths of a degree, east positive
 */
public record Place(int latE6, int lonE6) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Place {
        if (Math.abs((long) latE6) > 90_000_000 || Math.abs((long) lonE6) > 180_000_000) {
            throw new RuleViolation("school.place-not-on-earth", latE6, lonE6);
        }
    }

    /** Degrees, exact to the last digit kept. */
    public BigDecimal latitude() {
        return BigDecimal.valueOf(latE6, 6);
    }

    public BigDecimal longitude() {
        return BigDecimal.valueOf(lonE6, 6);
    }

    /** As the crow flies, on the sphere; for comparing, not for the record. */
    long metresTo(Place other) {
        double lat = Math.toRadians(latE6 / 1e6);
        double otherLat = Math.toRadians(other.latE6 / 1e6);
        double north = Math.sin((otherLat - lat) / 2);
        double east = Math.sin(Math.toRadians((other.lonE6 - lonE6) / 1e6) / 2);
        double chord = north * north + Math.cos(lat) * Math.cos(otherLat) * east * east;
        return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord))));
    }
}
