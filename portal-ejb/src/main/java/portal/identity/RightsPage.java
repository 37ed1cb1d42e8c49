package portal.identity;

import java.util.List;

/** A part of the register of rights, and how many there are in all. */
public record RightsPage(List<RightLine> lines, long total) {}
