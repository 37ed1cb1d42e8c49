package portal.school;

import java.math.BigDecimal;

/**
 * How a file's coordinates are to be understood.
 *
 * @param swapped whether its columns of latitude and longitude hold each other's figures
 */
public record Coordinates(CoordinateSystem system, boolean swapped) {

    /** As the portal itself writes them. */
    public static final Coordinates TRUE = new Coordinates(CoordinateSystem.WGS_84, false);

    Place place(BigDecimal latitude, BigDecimal longitude) {
        return swapped
                ? system.place(longitude, latitude)
                : system.place(latitude, longitude);
    }
}
