package portal.school.teacher;

/** Whether a teacher is at work (在岗状态): in post, on informal loan, on leave, or off the post. */
public enum DutyState { IN_POST, ON_LOAN, SICK_LEAVE, MATERNITY_LEAVE, OFF_POST }
