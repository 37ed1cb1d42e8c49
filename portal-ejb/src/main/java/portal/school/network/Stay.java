package portal.school.network;

/**
 * A school's days in a network in one role, as the rules look at them.
 *
 * @param school by its id
 * @param name   by which a refusal names it
 */
record Stay(long school, String name, MemberRole role, Days days) {

    boolean leads() {
        return role == MemberRole.LEAD;
    }
}
