package portal.tenancy;

import java.util.List;

/**
 * The roles of the portal, as the {@code groups} of a token and the declarations of services spell
 * them.
 */
public final class Role {

    public static final String PLATFORM_OPERATOR = "PLATFORM_OPERATOR";
    public static final String BUREAU_ADMIN = "BUREAU_ADMIN";
    public static final String BUREAU_OFFICER = "BUREAU_OFFICER";
    public static final String INSPECTOR = "INSPECTOR";
    public static final String JUDGE = "JUDGE";
    public static final String AUDITOR = "AUDITOR";
    public static final String PRINCIPAL = "PRINCIPAL";
    public static final String SCHOOL_ADMIN = "SCHOOL_ADMIN";
    public static final String TEACHER = "TEACHER";
    public static final String PROVINCE_OFFICER = "PROVINCE_OFFICER";
    public static final String PROVINCE_VIEWER = "PROVINCE_VIEWER";

    /** All eleven, in the order in which a bureau would name them. */
    public static final List<String> ALL = List.of(
            PLATFORM_OPERATOR,
            BUREAU_ADMIN,
            BUREAU_OFFICER,
            INSPECTOR,
            JUDGE,
            AUDITOR,
            PRINCIPAL,
            SCHOOL_ADMIN,
            TEACHER,
            PROVINCE_OFFICER,
            PROVINCE_VIEWER);

    private Role() {}
}
