package portal.school.teacher;

/** A person's sex (性别), as the identity number has it. */
public enum Sex { FEMALE, MALE }
