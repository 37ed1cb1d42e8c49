package portal.library;

import java.util.Optional;

/** Under what terms a resource may be used (授权方式), the freest first. */
public enum Licence {

    PUBLIC_DOMAIN("https://creativecommons.org/publicdomain/zero/1.0/"),
    BY("https://creativecommons.org/licenses/by/4.0/"),
    BY_SA("https://creativecommons.org/licenses/by-sa/4.0/"),
    BY_NC("https://creativecommons.org/licenses/by-nc/4.0/"),
    BY_NC_SA("https://creativecommons.org/licenses/by-nc-sa/4.0/"),

    /** To be taught with in the county, and for nothing else. */
    COUNTY_TEACHING(null);

    private final String address;

    Licence(String address) {
        this.address = address;
    }

    /** Where its terms stand; empty for those that the portal words itself. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Whether something adapted from what stands under it may be given under the other. */
    boolean allowsUnder(Licence other) {
        return switch (this) {
            case PUBLIC_DOMAIN -> true;
            case BY -> other != PUBLIC_DOMAIN;
            case BY_NC -> other == BY_NC || other == BY_NC_SA || other == COUNTY_TEACHING;
            case BY_SA, BY_NC_SA, COUNTY_TEACHING -> other == this;
        };
    }

    /** Whether it lets a resource leave the county. */
    public boolean reaches(Audience audience) {
        return this != COUNTY_TEACHING || audience.compareTo(Audience.COUNTY) <= 0;
    }
}
