package portal.school;

/** The schools of the tests' cast: 甲小学, which supports, and 乙村小, which receives. */
public final class CastOfSchools {

    private CastOfSchools() {}

    public static School supporter(String code) {
        return school(code, "甲小学", SupportRole.SUPPORTER);
    }

    public static School recipient(String code) {
        return school(code, "乙村小", SupportRole.RECIPIENT);
    }

    public static School school(String code, String name, SupportRole role) {
        return new School(profile(code, name, role));
    }

    /** The bureau states the school anew, under another name. */
    public static void rename(School school, String name) {
        school.state(profile(school.getCode(), name, school.getSupportRole()));
    }

    public static SchoolProfile profile(String code, String name, SupportRole role) {
        return SchoolProfile.of(code, name, Stage.PRIMARY, Setting.RURAL, 120).with(SupportPart.of(role));
    }
}
