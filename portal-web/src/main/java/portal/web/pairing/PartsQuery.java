package portal.web.pairing;

import java.util.List;
import java.util.Optional;
import portal.pairing.Left;
import portal.pairing.PartLine;
import portal.school.SchoolFilter;
import portal.school.SupportRole;
import portal.web.list.Address;
import portal.web.list.Pager;
import portal.web.list.YearChoice;
import portal.web.school.SchoolQuery;

/** Which schools of a cycle are asked for, as an address says it: {@code part=recipient&only=own}. */
record PartsQuery(Address address) {

    static final String PART = "part";
    static final String ONLY = "only";

    private static final List<String> FILTERS = List.of(
            SchoolQuery.TEXT, SchoolQuery.STAGE, SchoolQuery.SETTING, SchoolQuery.TOWN, PART, ONLY);
    static final List<String> KNOWN = List.of(YearChoice.YEAR, SchoolQuery.TEXT, SchoolQuery.STAGE,
            SchoolQuery.SETTING, SchoolQuery.TOWN, PART, ONLY, Pager.PAGE);

    /** What is looked for where not everything is. */
    enum Only {
        /** Of which the cycle says something of its own. */
        OWN,
        /** For which another part is proposed than the register gives. */
        OTHERWISE,
        /** With a part in the pairing, and left out against nobody's wish. */
        LEFT;

        private boolean admits(PartLine line) {
            return switch (this) {
                case OWN -> line.own().isPresent();
                case OTHERWISE -> line.isProposedOtherwise();
                case LEFT -> line.left().filter(why -> why != Left.Reason.SET_ASIDE).isPresent();
            };
        }
    }

    boolean asks(PartLine line) {
        return schools().admits(line.school())
                && part().filter(part -> part != line.part()).isEmpty()
                && only().filter(only -> !only.admits(line)).isEmpty();
    }

    SchoolFilter schools() {
        return new SchoolQuery(address).filter();
    }

    /** What a school is in the cycle. */
    Optional<SupportRole> part() {
        return address.word(PART, SupportRole.class);
    }

    Optional<Only> only() {
        return address.word(ONLY, Only.class);
    }

    boolean filtered() {
        return FILTERS.stream().anyMatch(name -> address.find(name).isPresent());
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE);
    }
}
