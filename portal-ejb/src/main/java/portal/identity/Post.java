package portal.identity;

/**
 * What somebody is in the county by a right of theirs (岗位).
 *
 * @param school the id of the school, or null where the post is the county's
 */
public record Post(String role, Long school) {}
