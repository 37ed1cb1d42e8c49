package portal.school;

/** By what a list of schools is ordered; ties go by code. */
public enum SchoolOrder {
    CODE("s.code"),
    NAME("s.name"),
    STAGE("s.stage"),
    SETTING("s.setting"),
    TOWN("s.town"),
    PUPILS("s.pupils"),
    CLASSES("s.classes"),
    BOARDERS("s.boarders"),
    TEACHERS("s.fullTimeTeachers"),
    BACKBONE("s.backboneTeachers"),
    CENTRAL("s.centralSchool"),
    ROLE("s.supportRole");

    private final String path;

    SchoolOrder(String path) {
        this.path = path;
    }

    String clause(boolean ascending) {
        return " order by " + path + (ascending ? " asc" : " desc")
                + (this == CODE ? "" : ", s.code");
    }
}
