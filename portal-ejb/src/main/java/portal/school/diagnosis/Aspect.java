package portal.school.diagnosis;

/** What a level tells of a school in a subject: what it can give (优势), or what it lacks (需求). */
public enum Aspect { STRENGTH, NEED }
