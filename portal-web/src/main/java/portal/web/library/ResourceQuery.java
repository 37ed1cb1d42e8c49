package portal.web.library;

import java.util.List;
import java.util.Optional;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.find.ResourceFilter;
import portal.library.find.ResourceOrder;
import portal.web.list.Address;
import portal.web.list.Pager;
import portal.web.list.Sorting;

/** Which resources are asked for, as an address says it: {@code q=荷花&subject=语文&grade=3&sort=newest}. */
record ResourceQuery(Address address) {

    static final String TEXT = "q";
    static final String SUBJECT = "subject";
    static final String GRADE = "grade";
    static final String STAGE = "stage";
    static final String KIND = "kind";
    static final String EDITION = "edition";
    static final String PART = "part";
    static final String SCHOOL = "school";
    static final List<String> FILTERS =
            List.of(TEXT, SUBJECT, GRADE, STAGE, KIND, EDITION, PART, SCHOOL);
    static final List<String> KNOWN = List.of(TEXT, SUBJECT, GRADE, STAGE, KIND, EDITION, PART,
            SCHOOL, Sorting.SORT, Pager.PAGE);

    /** What cannot be understood is left aside: an old link still shows something. */
    ResourceFilter filter() {
        return new ResourceFilter(
                address.find(TEXT).orElse(null),
                address.find(SUBJECT).orElse(null),
                address.number(GRADE).orElse(null),
                address.word(STAGE, TaughtStage.class).orElse(null),
                address.word(KIND, ResourceKind.class).orElse(null),
                address.find(EDITION).orElse(null),
                id(PART).orElse(null),
                id(SCHOOL).orElse(null));
    }

    Optional<Long> id(String name) {
        return address.find(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    ResourceOrder order() {
        return address.word(Sorting.SORT, ResourceOrder.class).orElse(ResourceOrder.RELEVANCE);
    }

    boolean filtered() {
        return !filter().equals(ResourceFilter.ALL);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        var filter = filter();
        return (filter.grade() != null || address.find(GRADE).isEmpty())
                && (filter.stage() != null || address.find(STAGE).isEmpty())
                && (filter.kind() != null || address.find(KIND).isEmpty())
                && (filter.part() != null || address.find(PART).isEmpty())
                && (filter.school() != null || address.find(SCHOOL).isEmpty())
                && (address.word(Sorting.SORT, ResourceOrder.class).isPresent()
                        || address.find(Sorting.SORT).isEmpty());
    }

    /** The same list with one filter more, or another value of it. */
    String with(String filter, Object value) {
        return address.without(Pager.PAGE).with(filter, value).toString();
    }

    String without(String filter) {
        return address.without(filter, Pager.PAGE).toString();
    }
}
