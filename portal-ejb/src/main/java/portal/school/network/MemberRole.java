package portal.school.network;

/** What a school is in a network: the one that leads it (牵头学校), or one of the others. */
public enum MemberRole { LEAD, MEMBER }
