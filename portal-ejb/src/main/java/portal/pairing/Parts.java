package portal.pairing;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.SupportRole;

/**
 * What each school is in a cycle: by the cycle's own word where it has one, else by the register.
 *
 * @param own the cycle's own parts by the codes of their schools
 */
record Parts(Map<String, CyclePart> own) {

    static Parts of(List<CyclePart> own) {
        return new Parts(own.stream().collect(toMap(CyclePart::getSchool, Function.identity())));
    }

    Optional<CyclePart> own(School school) {
        return Optional.ofNullable(own.get(school.getCode()));
    }

    SupportRole role(School school) {
        return own(school).map(CyclePart::getPart).orElse(school.getSupportRole());
    }

    /** Whether register or cycle give the school a part. */
    boolean concern(School school) {
        return school.getSupportRole() != SupportRole.NONE || role(school) != SupportRole.NONE;
    }

    /** How many schools a supporter takes at most. */
    int most(School school) {
        return own(school).map(CyclePart::getMost)
                .or(() -> ofRegister(school, school.getMaxRecipients()))
                .orElse(SchoolProfile.DEFAULT_MAX_RECIPIENTS);
    }

    /** How many it takes at least, as the register says; never more than at most. */
    int least(School school) {
        return Math.min(most(school), ofRegister(school, school.getMinRecipients()).orElse(0));
    }

    /** What the register states of a supporter; of any other school it binds nobody. */
    private static Optional<Integer> ofRegister(School school, Integer stated) {
        return school.getSupportRole() == SupportRole.SUPPORTER
                ? Optional.ofNullable(stated) : Optional.empty();
    }
}
