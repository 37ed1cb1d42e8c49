package portal.web.teacher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import portal.school.teacher.Backbone;
import portal.school.teacher.DutyState;
import portal.school.teacher.Post;
import portal.school.teacher.ProfessionalTitle;
import portal.school.teacher.TeacherFilter;
import portal.school.teacher.TeacherFilter.Due;
import portal.school.teacher.TeacherOrder;
import portal.web.list.Address;
import portal.web.list.Pager;

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
    static final String DUE = "due";
    static final String SORT = "sort";

    static final List<String> FILTERS =
            List.of(TEXT, SCHOOL, SUBJECT, TITLE, BACKBONE, POST, STATE, DUE);
    static final List<String> KNOWN = List.of(
            TEXT, SCHOOL, SUBJECT, TITLE, BACKBONE, POST, STATE, DUE, SORT, Pager.PAGE);

    private static final String DESCENDING = "-";

    /** What cannot be understood is left aside: an old link still shows something. */
    public TeacherFilter filter() {
        return new TeacherFilter(
                address.find(TEXT).orElse(null),
                address.find(SCHOOL).orElse(null),
                address.find(SUBJECT).orElse(null),
                word(TITLE, ProfessionalTitle.class).orElse(null),
                word(BACKBONE, Backbone.class).orElse(null),
                word(POST, Post.class).orElse(null),
                word(STATE, DutyState.class).orElse(null),
                word(DUE, Due.class).orElse(null));
    }

    public TeacherOrder order() {
        return column().orElse(TeacherOrder.STAFF_NUMBER);
    }

    private Optional<TeacherOrder> column() {
        return address.find(SORT)
                .map(sort -> sort.startsWith(DESCENDING) ? sort.substring(1) : sort)
                .flatMap(sort -> constant(sort, TeacherOrder.class));
    }

    public boolean ascending() {
        return address.find(SORT).filter(sort -> sort.startsWith(DESCENDING)).isEmpty();
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
                && (filter.due() != null || address.find(DUE).isEmpty())
                && (column().isPresent() || address.find(SORT).isEmpty());
    }

    /** The same list without one of its filters. */
    Address without(String filter) {
        return address.without(filter, Pager.PAGE);
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE);
    }

    /** The same teachers by that column; by the same column once more, the other way round. */
    Address sortedBy(TeacherOrder by) {
        return address.without(Pager.PAGE)
                .with(SORT, (by == order() && ascending() ? DESCENDING : "") + lower(by));
    }

    /** What the export takes over: filters and order. */
    Address forExport() {
        return address.without(Pager.PAGE);
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private <E extends Enum<E>> Optional<E> word(String parameter, Class<E> words) {
        return address.find(parameter).flatMap(text -> constant(text, words));
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> words) {
        return Stream.of(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
