package portal.identity;

/** A right with whose it is, as the register of rights shows it. */
public record RightLine(String userName, String displayName, boolean disabled, HeldRight right) {}
