package portal.school;

import java.util.Optional;
import java.util.stream.Stream;
import portal.document.Column;

/**
 * One thing that is stated of a school: a column of the bureau's table, a field of the form, a line of
 * the page.
 */
public enum SchoolFact {
    CODE("code", SchoolTable.CODE, Group.WHICH),
    NAME("name", SchoolTable.NAME, Group.WHICH),
    STAGE("stage", SchoolTable.STAGE, Group.WHICH),
    SETTING("setting", SchoolTable.SETTING, Group.WHICH),
    TOWN("town", SchoolTable.TOWN, Group.WHICH),
    CENTRAL("central", SchoolTable.CENTRAL, Group.WHICH),
    LONGITUDE("longitude", SchoolTable.LONGITUDE, Group.WHICH),
    LATITUDE("latitude", SchoolTable.LATITUDE, Group.WHICH),
    PUPILS("pupils", SchoolTable.PUPILS, Group.PUPILS),
    GRADE_1("grade.1", SchoolTable.grade(1), Group.PUPILS),
    GRADE_2("grade.2", SchoolTable.grade(2), Group.PUPILS),
    GRADE_3("grade.3", SchoolTable.grade(3), Group.PUPILS),
    GRADE_4("grade.4", SchoolTable.grade(4), Group.PUPILS),
    GRADE_5("grade.5", SchoolTable.grade(5), Group.PUPILS),
    GRADE_6("grade.6", SchoolTable.grade(6), Group.PUPILS),
    GRADE_7("grade.7", SchoolTable.grade(7), Group.PUPILS),
    GRADE_8("grade.8", SchoolTable.grade(8), Group.PUPILS),
    GRADE_9("grade.9", SchoolTable.grade(9), Group.PUPILS),
    BOARDERS("boarders", SchoolTable.BOARDERS, Group.PUPILS),
    CLASSES("classes", SchoolTable.CLASSES, Group.PUPILS),
    POSTS("posts", SchoolTable.ESTABLISHED, Group.STAFF),
    TEACHERS("teachers", SchoolTable.TEACHERS, Group.STAFF),
    BACKBONE("backbone", SchoolTable.BACKBONE, Group.STAFF),
    TEACHING_AREA("teachingArea", SchoolTable.TEACHING_AREA, Group.PREMISES),
    SPORTS_AREA("sportsArea", SchoolTable.SPORTS_AREA, Group.PREMISES),
    INDOOR_AREA("indoorArea", SchoolTable.INDOOR_AREA, Group.PREMISES),
    EQUIPMENT("equipment", SchoolTable.EQUIPMENT, Group.PREMISES),
    NETWORKED("networked", SchoolTable.NETWORKED, Group.PREMISES),
    BOOKS("books", SchoolTable.BOOKS, Group.PREMISES),
    ROLE("role", SchoolTable.ROLE, Group.SUPPORT),
    MIN("min", SchoolTable.MIN, Group.SUPPORT),
    MAX("max", SchoolTable.MAX, Group.SUPPORT),
    STRONG("strong", SchoolTable.STRONG, Group.SUPPORT),
    WEAK("weak", SchoolTable.WEAK, Group.SUPPORT);

    /** What a page shows together. */
    public enum Group { WHICH, PUPILS, STAFF, PREMISES, SUPPORT }

    private static final String KEYS = "school.";

    private final String code;
    private final Column<?> column;
    private final Group group;

    SchoolFact(String code, Column<?> column, Group group) {
        this.code = code;
        this.column = column;
        this.group = group;
    }

    /** The fact that a column's header names. */
    public static Optional<SchoolFact> headed(String header) {
        return Stream.of(values()).filter(fact -> fact.header().equals(header)).findFirst();
    }

    /** A name of it that never changes: in addresses, and in forms as their fields. */
    public String code() {
        return code;
    }

    /** The message key of what it is called. */
    public String key() {
        return KEYS + code;
    }

    public String header() {
        return column.header();
    }

    public Group group() {
        return group;
    }

    public boolean isRequired() {
        return column.isRequired();
    }

    public boolean isNumber() {
        return column.shape() == Column.Shape.INTEGER || column.shape() == Column.Shape.DECIMAL;
    }

    /** The grade whose pupils it counts; empty for everything else. */
    public Optional<Integer> grade() {
        int at = SchoolTable.GRADES.indexOf(column);
        return at < 0 ? Optional.empty() : Optional.of(at + GradeRoll.FIRST);
    }

    /**
     * Whether the school itself knows it best and may correct it; what it is and what it is for the
     * county stays the bureau's to say.
     */
    public boolean isOfSchool() {
        return group == Group.PUPILS || group == Group.PREMISES || this == TEACHERS;
    }

    Column<?> column() {
        return column;
    }
}
