package portal.school.teacher;

/** What a teacher leads at their school (职务). */
public enum Post { PRINCIPAL, DEPUTY_PRINCIPAL, MIDDLE_LEVEL, NONE }
