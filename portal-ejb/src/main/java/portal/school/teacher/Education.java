package portal.school.teacher;

/** The highest qualification that a teacher was awarded (学历). */
public enum Education { SCHOOL, SECONDARY, COLLEGE, BACHELOR, MASTER, DOCTOR }
