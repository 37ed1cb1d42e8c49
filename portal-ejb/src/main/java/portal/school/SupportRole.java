package portal.school;

/** What a school is in the county's pairing (帮扶角色): it supports, receives, or takes no part. */
public enum SupportRole { SUPPORTER, RECIPIENT, NONE }
