package portal.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which records a service method reaches for callers whose role does not reach the whole county.
 *
 * <p>It stands beside {@code @RolesAllowed}, at the method or at its class; a test asks it of every
 * method that such a role may call, and another calls each with the records of somebody else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Within {

    Part value();

    /** A part of a county's records. */
    enum Part {

        /** What the bureau publishes to everybody in the county; no person's record. */
        PUBLISHED,

        /** What is the school's at which the caller acts, and what its partners share with it. */
        OWN_SCHOOL,

        /**
         * The same, and for the principal of a central school what is its village schools'; leading
         * any other network reaches nothing more.
         */
        OWN_AND_VILLAGE_SCHOOLS,

        /** What is the caller's own. */
        OWN_ACCOUNT
    }
}
