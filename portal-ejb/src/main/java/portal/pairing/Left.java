package portal.pairing;

import portal.school.School;

/** A school with a part in the pairing that a cycle leaves out, and why. */
public record Left(School school, Reason reason) {

    /** Why a school is left out of a cycle. */
    public enum Reason {
        /** The bureau has it take no part in this cycle. */
        SET_ASIDE,
        /** Its stage is not in the cycle's scope. */
        OTHER_STAGE,
        /** It is a campus of another school: the same legal person, and no partner of its own. */
        CAMPUS,
        /** The lead school of its zone takes part for it. */
        STOOD_FOR,
        /** Its place is not known, so that no distance can be taken. */
        NO_PLACE
    }
}
