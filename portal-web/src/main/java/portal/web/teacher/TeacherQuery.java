package portal.web.teacher;

import java.util.List;
import portal.school.teacher.Backbone;
import portal.school.teacher.DutyState;
import portal.school.teacher.Post;
import portal.school.teacher.ProfessionalTitle;
import portal.school.teacher.TeacherFilter;
import portal.school.teacher.TeacherFilter.Due;
import portal.school.teacher.TeacherFilter.Payroll;
import portal.school.teacher.TeacherOrder;
import portal.web.list.Address;
import portal.web.list.Heading;
import portal.web.list.Pager;
import portal.web.list.Sorting;

/**
 * Which teachers are asked for and in what order, as an address says it:
 * {@code q=...&school=...&title=senior&sort=-born}.
 */
public record TeacherQuery(Address address) {

    static final String TEXT = "q";
    static final String SCHOOL = "school";
    static final String SUBJECT = "subject";
    static final String TITLE = "title";
    static final String BACKBONE = "backbone";
    static final String POST = "post";
    static final String STATE = "state";
    static final String ESTABLISHED = "established";
    static final String DUE = "due";

    static final List<String> FILTERS =
            List.of(TEXT, SCHOOL, SUBJECT, TITLE, BACKBONE, POST, STATE, ESTABLISHED, DUE);
    static final List<String> KNOWN = List.of(TEXT, SCHOOL, SUBJECT, TITLE, BACKBONE, POST, STATE,
            ESTABLISHED, DUE, Sorting.SORT, Pager.PAGE);

    /** What cannot be understood is left aside: an old link still shows something. */
    public TeacherFilter filter() {
        return new TeacherFilter(
                address.find(TEXT).orElse(null),
                address.find(SCHOOL).orElse(null),
                address.find(SUBJECT).orElse(null),
                address.word(TITLE, ProfessionalTitle.class).orElse(null),
                address.word(BACKBONE, Backbone.class).orElse(null),
                address.word(POST, Post.class).orElse(null),
                address.word(STATE, DutyState.class).orElse(null),
                address.word(ESTABLISHED, Payroll.class).orElse(null),
                address.word(DUE, Due.class).orElse(null));
    }

    public TeacherOrder order() {
        return sorting().column();
    }

    public boolean ascending() {
        return sorting().ascending();
    }

    private Sorting<TeacherOrder> sorting() {
        return new Sorting<>(address, TeacherOrder.STAFF_NUMBER);
    }

    public boolean filtered() {
        return !filter().equals(TeacherFilter.ALL);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        var filter = filter();
        return (filter.title() != null || address.find(TITLE).isEmpty())
                && (filter.backbone() != null || address.find(BACKBONE).isEmpty())
                && (filter.post() != null || address.find(POST).isEmpty())
                && (filter.state() != null || address.find(STATE).isEmpty())
                && (filter.payroll() != null || address.find(ESTABLISHED).isEmpty())
                && (filter.due() != null || address.find(DUE).isEmpty())
                && sorting().sound();
    }

    /** The same list without one of its filters. */
    Address without(String filter) {
        return address.without(filter, Pager.PAGE);
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE);
    }

    /** The same teachers by that column; by the same column once more, the other way round. */
    Heading heading(String key, TeacherOrder by) {
        return sorting().heading(key, by, "", address.without(Pager.PAGE));
    }

    /** What the export takes over: filters and order. */
    Address forExport() {
        return address.without(Pager.PAGE);
    }
}
