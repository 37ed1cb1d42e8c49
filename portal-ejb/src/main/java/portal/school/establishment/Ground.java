package portal.school.establishment;

import portal.school.Stage;

/** On what it rests how many staff a school is required to have: pupils, classes, or a least number. */
public enum Ground {
    PUPILS,
    CLASSES,
    MINIMUM;

    /**
     * Whether it speaks of schools of the stage: the ratios to pupils and the least number are those of
     * schools with grades, and a teaching point is no complete school.
     */
    boolean speaksOf(Stage stage) {
        return switch (this) {
            case PUPILS -> stage != Stage.KINDERGARTEN;
            case CLASSES -> true;
            case MINIMUM -> stage != Stage.KINDERGARTEN && stage != Stage.TEACHING_POINT;
        };
    }
}
