package portal.web.school.diagnosis;

import java.util.List;
import portal.school.SchoolFilter;
import portal.school.diagnosis.Aspect;
import portal.school.diagnosis.SchoolDiagnosis;
import portal.web.list.Address;
import portal.web.list.Pager;
import portal.web.school.SchoolQuery;

/** Which levels are asked for, as an address says it: {@code aspect=need&stage=primary}. */
record LevelQuery(Address address) {

    static final String ASPECT = "aspect";

    static final List<String> FILTERS = List.of(
            SchoolQuery.TEXT, SchoolQuery.STAGE, SchoolQuery.SETTING, SchoolQuery.ROLE);
    static final List<String> KNOWN = List.of(SchoolQuery.TEXT, SchoolQuery.STAGE,
            SchoolQuery.SETTING, SchoolQuery.ROLE, ASPECT, Pager.PAGE);

    /** Needs come first: they are what a county looks for. */
    Aspect aspect() {
        return address.word(ASPECT, Aspect.class).orElse(Aspect.NEED);
    }

    SchoolFilter filter() {
        return schools().filter();
    }

    private SchoolQuery schools() {
        return new SchoolQuery(address);
    }

    boolean asks(SchoolDiagnosis one) {
        return filter().admits(one.school());
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return schools().filterSound()
                && address.word(ASPECT, Aspect.class).isPresent()
                        == address.find(ASPECT).isPresent();
    }

    boolean filtered() {
        return schools().filtered();
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE);
    }

    Address of(Aspect aspect) {
        return address.without(Pager.PAGE).with(ASPECT, Address.lower(aspect));
    }
}
