package portal.identity;

import java.util.List;

/** A part of a list of accounts, and how many there are in all. */
public record AccountPage(List<AccountLine> lines, long total) {}
