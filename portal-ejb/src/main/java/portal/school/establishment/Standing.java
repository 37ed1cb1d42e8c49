package portal.school.establishment;

/** Whether a teacher is on the establishment (在编), outside it (编外), or nobody has said. */
public enum Standing { ESTABLISHED, OUTSIDE, UNSAID }
