package portal.web.school.contact;

/**
 * A telephone in full with whose it is, as one answer tells it and no other.
 *
 * @param number as it is kept: a mobile one, or an area with a line and perhaps an extension
 */
public record ShownNumber(String whose, String number) {

    private static final String BETWEEN = "-";
    private static final int WITH_EXTENSION = 3;

    /** The address by which a telephone dials it. */
    public String href() {
        var parts = number.split(BETWEEN);
        return parts.length == WITH_EXTENSION
                ? "tel:" + parts[0] + BETWEEN + parts[1] + ";ext=" + parts[2]
                : "tel:" + number;
    }
}
