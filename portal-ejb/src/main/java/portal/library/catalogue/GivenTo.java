package portal.library.catalogue;

import portal.library.Audience;

/** To whom an entry is given, as its row says it (公开范围): all, or the two figures of the owner's province. */
final class GivenTo {

    static final String ALL = Audience.ALL.name();

    private static final int FIGURES = 2;

    private GivenTo() {}

    /** @param owner the county that gives */
    static String of(Audience audience, String owner) {
        return switch (audience) {
            case PROVINCE -> owner.substring(0, FIGURES);
            case ALL -> ALL;
            default -> throw new IllegalArgumentException(audience.name());
        };
    }

    static Audience audience(String given) {
        return ALL.equals(given) ? Audience.ALL : Audience.PROVINCE;
    }
}
