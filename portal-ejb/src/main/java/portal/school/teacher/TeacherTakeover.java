package portal.school.teacher;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.identity.personal.KeptNumber;
import portal.school.history.Takeover;

/**
 * What a teacher's record takes over from another one of the same teacher, as far as it does not
 * state it itself. What has a date comes with its date, and neither without the other.
 *
 * <p>That somebody has no post and is no backbone is what stands where nothing was stated, and so
 * does not speak against the other record.
 *
 * @param after what the kept one states with it
 * @param told  the same and what is given up, in the words of the bureau's own table, with masks
 *              for the person's numbers
 */
record TeacherTakeover(TeacherProfile after, Takeover told) {

    /** @param since when the kept one came to its school, where the other knows it */
    static TeacherTakeover of(
            TeacherProfile kept, TeacherProfile gone, TeacherProfile.Place since) {
        var after = filled(kept.at(since), gone);
        var own = new HashSet<>(Set.of(
                TeacherTable.STAFF_NUMBER.header(), TeacherTable.SCHOOL.header()));
        if (!kept.place().schoolCode().equals(gone.place().schoolCode())) {
            own.add(TeacherTable.AT_SCHOOL_SINCE.header());
        }
        var told = Takeover.of(words(kept), words(after), words(gone), own);
        if (isTwo(kept.person().identityNumber(), gone.person().identityNumber())) {
            told.lost().put(TeacherTable.IDENTITY_NUMBER.header(),
                    gone.person().identityNumber().orElseThrow().masked());
        }
        if (gone.distinction().backbone() == Backbone.NONE) {
            told.lost().remove(TeacherTable.BACKBONE.header());
        }
        if (gone.rank().post() == Post.NONE) {
            told.lost().remove(TeacherTable.POST.header());
        }
        return new TeacherTakeover(after, told);
    }

    /** Whether both are there, and are not the same. */
    static boolean isTwo(Optional<KeptNumber> one, Optional<KeptNumber> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static Map<String, String> words(TeacherProfile teacher) {
        var words = new LinkedHashMap<>(TeacherTable.words(teacher));
        teacher.person().identityNumber().ifPresent(number ->
                words.put(TeacherTable.IDENTITY_NUMBER.header(), number.masked()));
        teacher.person().phoneNumber().ifPresent(number ->
                words.put(TeacherTable.PHONE_NUMBER.header(), number.masked()));
        return words;
    }

    /** Nothing is taken over where it would contradict what is kept. */
    private static TeacherProfile filled(TeacherProfile kept, TeacherProfile gone) {
        try {
            return new TeacherProfile(kept.staffNumber(), kept.name(),
                    person(kept.person(), gone.person()), kept.place(),
                    teaching(kept.teaching(), gone.teaching()),
                    service(kept.service(), gone.service()),
                    rank(kept.rank(), gone.rank()),
                    distinction(kept.distinction(), gone.distinction()),
                    registration(kept.registration(), gone.registration()));
        } catch (RuleViolation contradiction) {
            return kept;
        }
    }

    private static TeacherProfile.Person person(
            TeacherProfile.Person kept, TeacherProfile.Person gone) {
        boolean agree = agree(kept.born(), gone.born()) && agree(kept.sex(), gone.sex());
        return new TeacherProfile.Person(
                kept.sex().or(gone::sex), kept.born().or(gone::born),
                kept.identityNumber().or(() -> agree ? gone.identityNumber() : Optional.empty()),
                kept.phoneNumber().or(gone::phoneNumber),
                kept.education().or(gone::education));
    }

    private static boolean agree(Optional<?> one, Optional<?> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static TeacherProfile.Teaching teaching(
            TeacherProfile.Teaching kept, TeacherProfile.Teaching gone) {
        return new TeacherProfile.Teaching(kept.stage().or(gone::stage), kept.subjects(),
                kept.classTeacher().or(gone::classTeacher));
    }

    private static TeacherProfile.Service service(
            TeacherProfile.Service kept, TeacherProfile.Service gone) {
        return new TeacherProfile.Service(kept.since().or(gone::since),
                kept.established().or(gone::established), kept.state());
    }

    private static TeacherProfile.Rank rank(TeacherProfile.Rank kept, TeacherProfile.Rank gone) {
        var title = kept.title().or(gone::title);
        var post = kept.post() == Post.NONE ? gone.post() : kept.post();
        return new TeacherProfile.Rank(
                title, kept.titleSince().or(() -> with(title, gone.title(), gone.titleSince())),
                post, kept.postSince().or(() -> with(post, gone.post(), gone.postSince())));
    }

    private static TeacherProfile.Distinction distinction(
            TeacherProfile.Distinction kept, TeacherProfile.Distinction gone) {
        var backbone = kept.backbone() == Backbone.NONE ? gone.backbone() : kept.backbone();
        return new TeacherProfile.Distinction(
                backbone, kept.honours().isEmpty() ? gone.honours() : kept.honours(),
                kept.since().or(() -> with(backbone, gone.backbone(), gone.since())),
                kept.until().or(() -> with(backbone, gone.backbone(), gone.until())));
    }

    private static <T> Optional<T> with(Object what, Object gone, Optional<T> date) {
        return Objects.equals(what, gone) ? date : Optional.empty();
    }

    private static TeacherProfile.Registration registration(
            TeacherProfile.Registration kept, TeacherProfile.Registration gone) {
        return new TeacherProfile.Registration(
                kept.until().or(gone::until), kept.credits().or(gone::credits));
    }

    /** The kept one without that which it had taken over, unless it was stated anew since. */
    static TeacherProfile takenBack(
            TeacherProfile now, TeacherProfile gone, List<String> filled) {
        var left = TeacherHistory.stated(now, Takeover.takenBack(
                TeacherTable.words(now), TeacherTable.words(gone), filled));
        var person = left.person();
        return new TeacherProfile(left.staffNumber(), left.name(),
                new TeacherProfile.Person(person.sex(), person.born(),
                        without(person.identityNumber(), gone.person().identityNumber(),
                                filled.contains(TeacherTable.IDENTITY_NUMBER.header())),
                        without(person.phoneNumber(), gone.person().phoneNumber(),
                                filled.contains(TeacherTable.PHONE_NUMBER.header())),
                        person.education()),
                now.place(), left.teaching(), left.service(), left.rank(), left.distinction(),
                left.registration());
    }

    private static Optional<KeptNumber> without(
            Optional<KeptNumber> now, Optional<KeptNumber> gone, boolean filled) {
        return filled && now.equals(gone) ? Optional.empty() : now;
    }
}
