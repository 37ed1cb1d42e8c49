package portal.school.teacher;

/** Who named a teacher a backbone teacher (骨干教师), the highest last. */
public enum Backbone { NONE, SCHOOL, COUNTY, CITY, PROVINCE }
