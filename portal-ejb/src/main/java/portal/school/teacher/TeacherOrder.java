package portal.school.teacher;

/** By what a list of teachers is ordered; ties go by staff number. */
public enum TeacherOrder {
    STAFF_NUMBER("teacher.staff_number"),
    NAME("teacher.pinyin"),
    SCHOOL("school.code"),
    BORN("teacher.born"),
    TITLE("array_position(array['NONE', 'THIRD', 'SECOND', 'FIRST', 'SENIOR', 'FULL_SENIOR'],"
            + " teacher.title)"),
    BACKBONE("array_position(array['NONE', 'SCHOOL', 'COUNTY', 'CITY', 'PROVINCE'],"
            + " teacher.backbone)"),
    REGISTRATION("teacher.registered_until");

    private final String column;

    TeacherOrder(String column) {
        this.column = column;
    }

    String clause(boolean ascending) {
        var way = ascending ? "" : " desc";
        var nulls = this == STAFF_NUMBER || this == NAME ? "" : " nulls last";
        return " order by " + column + way + nulls
                + (this == STAFF_NUMBER ? "" : ", teacher.staff_number" + way);
    }
}
