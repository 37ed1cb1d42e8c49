package portal.library.use;

/**
 * That somebody taught a class with a resource (授课记录).
 *
 * @param version   tells two who correct it at once apart
 * @param by        the user name
 * @param school    the name of the school where it was taught
 * @param elsewhere whether that is another school than the resource's
 */
public record Taught(
        long id, int version, String by, String school, boolean elsewhere, ClassTaught told) {}
