package portal.library.use;

/** What a school has contributed. @param code null for the bureau */
public record SchoolContribution(String code, String school, int resources, Contribution counted) {}
