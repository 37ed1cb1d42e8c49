package portal.library;

/** What a resource is for a lesson or a school (资源类型). */
public enum ResourceKind {

    /** 教案、教学设计. */
    LESSON_PLAN,

    /** 课件. */
    SLIDES,

    /** 习题、试卷. */
    EXERCISE,

    /** 学习单. */
    WORKSHEET,

    /** 课堂实录. */
    RECORDED_LESSON,

    /** 素材: a picture, a sound, a table to teach with. */
    MATERIAL,

    /** 论文、案例. */
    PAPER,

    /** 管理文件. */
    MANAGEMENT_DOCUMENT
}
