package portal.identity;

import java.util.List;

/** A part of the accounts that the platform's operator administers, and how many there are in all. */
public record PlatformAccountPage(List<PlatformAccount> accounts, long total) {}
