package portal.school.establishment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a school needs of teachers in each subject beside what it has (学科缺额): the staff required of it,
 * spread by the subjects' shares.
 *
 * @param basis what the shares rest on
 * @param needs those most lacking first, then by subject
 */
public record SubjectNeeds(Basis basis, List<Need> needs) {

    /** What the shares of the subjects rest on. */
    public enum Basis { COUNTY_TEACHING, WEEKLY_LESSONS }

    /**
     * One subject, in whole teachers to 34 digits.
     *
     * @param share    of the teaching, 0 to 1
     * @param expected the share of the staff required
     * @param present  at their posts; who teaches n subjects counts one nth
     * @param shortage what is lacking, never less than 0
     */
    public record Need(
            String subject, BigDecimal share, BigDecimal expected, BigDecimal present,
            BigDecimal shortage) {

        /** Whether there are more than expected. */
        public boolean over() {
            return present.compareTo(expected) > 0;
        }
    }

    public SubjectNeeds {
        needs = List.copyOf(needs);
    }

    static SubjectNeeds of(SubjectShares.Shares shares, long required, Teaching present) {
        var subjects = new TreeSet<>(shares.bySubject().keySet());
        subjects.addAll(present.bySubject().keySet());
        var needs = new ArrayList<Need>();
        for (var subject : subjects) {
            var share = shares.bySubject().getOrDefault(subject, Fraction.ZERO);
            var expected = Fraction.of(required).times(share);
            needs.add(new Need(subject, share.decimal(), expected.decimal(),
                    present.of(subject).decimal(),
                    expected.minus(present.of(subject)).atLeastZero().decimal()));
        }
        needs.sort(Comparator.comparing(Need::shortage).reversed().thenComparing(Need::subject));
        return new SubjectNeeds(shares.basis(), needs);
    }

    /** What is needed of the subject; empty where no school of the stage teaches it. */
    public Optional<Need> of(String subject) {
        return needs.stream().filter(need -> need.subject().equals(subject)).findFirst();
    }

    /** How many teachers of the subject are lacking; 0 where none are, or nobody teaches it. */
    public BigDecimal shortage(String subject) {
        return of(subject).map(Need::shortage).orElse(BigDecimal.ZERO);
    }

    /** The subjects in which teachers are lacking, the most lacking first. */
    public List<Need> lacking() {
        return needs.stream().filter(need -> need.shortage().signum() > 0).toList();
    }

    /** The same by subject, with how many are lacking of each. */
    public Map<String, BigDecimal> shortages() {
        var shortages = new LinkedHashMap<String, BigDecimal>();
        lacking().forEach(need -> shortages.put(need.subject(), need.shortage()));
        return shortages;
    }

    /** The subject that is lacking most. */
    public Optional<Need> worst() {
        return lacking().stream().findFirst();
    }
}
