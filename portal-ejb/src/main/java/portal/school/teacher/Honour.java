package portal.school.teacher;

/** A standing conferred beside that of a backbone teacher (荣誉). */
public enum Honour { SUBJECT_LEADER, TEACHING_EXPERT, MASTER_TEACHER }
