package portal.web.list;

/** A filter in force, and the way to the list without it. */
public record Chip(String text, String href) {}
