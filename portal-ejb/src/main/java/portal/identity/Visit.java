package portal.identity;

import java.util.Objects;

/**
 * Where somebody comes from: by page or by API, from which address, with which program.
 *
 * @param agent what the program calls itself; never trusted, only shown
 */
public record Visit(Channel channel, String address, String agent) {

    private static final int LONGEST = 300;

    /** By what one comes in. */
    public enum Channel { PAGE, API }

    public Visit {
        address = cut(address);
        agent = cut(agent);
    }

    private static String cut(String text) {
        String plain = Objects.requireNonNullElse(text, "").replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
