package portal.school.teacher;

/** A teacher's professional title (职称), the highest last. */
public enum ProfessionalTitle { NONE, THIRD, SECOND, FIRST, SENIOR, FULL_SENIOR }
