package portal.school;

/** What a school teaches (学段); village schools and teaching points teach the primary grades. */
public enum Stage { KINDERGARTEN, TEACHING_POINT, PRIMARY, JUNIOR, NINE_YEAR }
