package portal.pairing.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a bureau fills in before it takes a notice: what the portal cannot know, or what is usual
 * and may be said otherwise.
 *
 * @param number    the document's number (文号)
 * @param on        the day of the document (成文日期)
 * @param addressee to whom it goes (主送)
 * @param issuer    who issues it, and has it printed
 * @param copies    who else gets it (抄送)
 * @param marked    whether the red mark of the issuer is printed along, instead of on its own paper
 */
public record NoticeFields(
        Optional<String> number, LocalDate on, String addressee, String issuer,
        Optional<String> copies, boolean marked) {

    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_ISSUER = 60;
    public static final int LONGEST_LIST = 300;

    public NoticeFields {
        number = number.flatMap(text -> bounded(text, LONGEST_NUMBER));
        addressee = bounded(addressee, LONGEST_LIST).orElseGet(() -> PairingNotice.text("addressee"));
        issuer = bounded(issuer, LONGEST_ISSUER).orElseThrow(IllegalArgumentException::new);
        copies = copies.flatMap(text -> bounded(text, LONGEST_LIST));
    }

    /** As an issuer's notice usually is. */
    public static NoticeFields usual(String issuer, LocalDate on) {
        return new NoticeFields(Optional.empty(), on, "", issuer, Optional.empty(), false);
    }

    /** Without the mark at its end that the paper sets itself, and no longer than it may be. */
    private static Optional<String> bounded(String text, int most) {
        var plain = text.strip().replaceFirst("[：:。\\s]+$", "");
        var kept = plain.codePoints().limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Optional.of(kept).filter(rest -> !rest.isBlank());
    }
}
