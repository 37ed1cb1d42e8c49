package portal.school.diagnosis;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.school.School;
import portal.school.Stage;
import portal.school.diagnosis.LevelCorrections.Place;
import portal.school.establishment.Establishments;
import portal.school.establishment.SchoolEstablishment;
import portal.school.establishment.SubjectNeeds;

/**
 * What every school of the county can give and needs on a day, for other services: it works in the
 * caller's transaction and asks for no role.
 */
@Dependent
public class Diagnoses {

    /** A subject that one school in so many of its stage teaches is usual there. */
    private static final int USUAL_IN_ONE_OF = 4;

    @Inject
    TeachingRows teaching;

    @Inject
    LevelCorrections corrections;

    @Inject
    Establishments establishments;

    /** One for every school of the county, in the order of their codes. */
    public List<SchoolDiagnosis> on(LocalDate day) {
        return new Reading(teaching.on(day), corrections.all())
                .of(establishments.on(day));
    }

    /** Who might support and who receive, one for each of the county's schools in their order. */
    public List<RoleProposal> proposals(List<SchoolDiagnosis> county) {
        return RoleRule.of(county);
    }

    /**
     * What was read of one day.
     *
     * @param taught by the school's id and the subject
     */
    record Reading(
            Map<Long, Map<String, SubjectTeachers>> taught,
            Map<Place, LevelCorrection> corrected) {

        List<SchoolDiagnosis> of(List<SchoolEstablishment> all) {
            var schools = all.stream().map(SchoolEstablishment::school).toList();
            var order = order(all);
            var usual = usual(schools);
            var corrections = corrected.keySet().stream()
                    .collect(groupingBy(Place::school, mapping(Place::subject, toSet())));
            return all.stream()
                    .map(one -> diagnosis(one, order,
                            usual.getOrDefault(counted(one.school().getStage()), Set.of()),
                            corrections.getOrDefault(one.school().getId(), Set.of())))
                    .toList();
        }

        /** The subjects of the county, the most widely taught first. */
        private List<String> order(List<SchoolEstablishment> schools) {
            var spread = taught.values().stream()
                    .flatMap(subjects -> subjects.keySet().stream())
                    .collect(groupingBy(subject -> subject, counting()));
            var all = new LinkedHashSet<>(spread.keySet());
            schools.forEach(one -> {
                all.addAll(one.school().getStrongSubjects());
                all.addAll(one.school().getWeakSubjects());
                all.addAll(lessons(one));
            });
            corrected.keySet().forEach(place -> all.add(place.subject()));
            return all.stream()
                    .sorted(Comparator.comparing((String subject) -> -spread.getOrDefault(subject, 0L))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        /** The subjects that schools of a stage usually teach. */
        private Map<Stage, Set<String>> usual(List<School> schools) {
            var usual = new HashMap<Stage, Set<String>>();
            schools.stream()
                    .filter(school -> taught.containsKey(school.getId()))
                    .collect(groupingBy(school -> counted(school.getStage())))
                    .forEach((stage, peers) -> usual.put(stage, peers.stream()
                            .flatMap(school -> taught.get(school.getId()).keySet().stream())
                            .collect(groupingBy(subject -> subject, counting()))
                            .entrySet().stream()
                            .filter(entry -> entry.getValue() * USUAL_IN_ONE_OF >= peers.size())
                            .map(Map.Entry::getKey)
                            .collect(toSet())));
            return usual;
        }

        /** The subjects of which the county's own plan has lessons at the school. */
        private static Set<String> lessons(SchoolEstablishment school) {
            return school.subjects()
                    .filter(needs -> needs.basis() == SubjectNeeds.Basis.WEEKLY_LESSONS)
                    .map(needs -> needs.needs().stream()
                            .filter(need -> need.expected().signum() > 0)
                            .map(SubjectNeeds.Need::subject)
                            .collect(toSet()))
                    .orElse(Set.of());
        }

        private SchoolDiagnosis diagnosis(
                SchoolEstablishment establishment, List<String> order, Set<String> usual,
                Set<String> correctedHere) {
            var school = establishment.school();
            var own = taught.getOrDefault(school.getId(), Map.of());
            boolean known = establishment.isCounted();
            var lessons = lessons(establishment);
            var subjects = new ArrayList<SubjectDiagnosis>();
            for (String subject : order) {
                boolean taught = usual.contains(subject) || lessons.contains(subject);
                if (own.containsKey(subject) || known && taught
                        || school.getStrongSubjects().contains(subject)
                        || school.getWeakSubjects().contains(subject)
                        || correctedHere.contains(subject)) {
                    subjects.add(subject(school, subject, own.get(subject),
                            known && taught,
                            establishment.subjects().flatMap(needs -> needs.of(subject))));
                }
            }
            return new SchoolDiagnosis(school, known, establishment.staff().atPost(), subjects);
        }

        private SubjectDiagnosis subject(
                School school, String subject, SubjectTeachers teachers, boolean usual,
                Optional<SubjectNeeds.Need> wanted) {
            var those = teachers == null ? SubjectTeachers.NOBODY : teachers;
            var strength = LevelRule.strength(those, wanted);
            var need = usual ? LevelRule.need(those, wanted) : EnumSet.noneOf(NeedMark.class);
            return new SubjectDiagnosis(subject, those, usual, wanted, strength, need,
                    Level.of(strength.size(), school.getStrongSubjects().contains(subject),
                            correction(school, subject, Aspect.STRENGTH)),
                    Level.of(need.size(), school.getWeakSubjects().contains(subject),
                            correction(school, subject, Aspect.NEED)));
        }

        private Optional<LevelCorrection> correction(
                School school, String subject, Aspect aspect) {
            return Optional.ofNullable(
                    corrected.get(new Place(school.getId(), subject, aspect)));
        }
    }

    /** A teaching point teaches what primary schools teach. */
    static Stage counted(Stage stage) {
        return stage == Stage.TEACHING_POINT ? Stage.PRIMARY : stage;
    }
}
