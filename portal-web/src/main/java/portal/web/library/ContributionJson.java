package portal.web.library;

import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portal.library.Audience;
import portal.library.Description;
import portal.library.Licence;
import portal.library.Resource;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.web.api.JsonBody;

/**
 * A resource as the API tells those who keep it; what nobody has stated is absent.
 *
 * @param part    the id of a unit or lesson of a textbook
 * @param reach   how far it is shared; absent for a draft
 * @param waiting whether the bureau was asked to let it go farther and has not answered
 */
public record ContributionJson(
        long id, String title, ResourceKind kind, TaughtStage stage, Integer grade, String subject,
        Long part, String author, boolean authorNamed, Licence licence, String source,
        String summary, int version, Audience reach, boolean waiting, boolean described,
        Instant madeAt, String withdrawnBecause, String takenDownBecause) {

    /** What its keepers state of it. */
    static final Set<String> STATED = Set.of("title", "kind", "stage", "grade", "subject", "part",
            "author", "authorNamed", "licence", "source", "summary");

    static ContributionJson of(Resource resource, boolean waiting) {
        return new ContributionJson(resource.getId(), resource.getTitle(), resource.getKind(),
                resource.getStage(), resource.getGrade(), resource.getSubject(),
                resource.getPart() == null ? null : resource.getPart().getId(),
                resource.getAuthor(), resource.isAuthorNamed(), resource.getLicence(),
                resource.getSource(), resource.getAbstract(), resource.getLatest().getNumber(),
                resource.getReach().orElse(null), waiting, resource.isDescribed(),
                resource.getMadeAt().toInstant(), resource.getWithdrawnBecause(),
                resource.getTakenDownBecause());
    }

    /** The description with what the patch states; a grade that is stated alone brings its stage. */
    static Description patched(Resource resource, JsonObject patch) {
        var author = text(patch, "author", resource.getAuthor());
        var grade = patch.containsKey("grade")
                ? Optional.ofNullable(JsonBody.integer(patch, "grade"))
                : Optional.ofNullable(resource.getGrade());
        var stage = word(TaughtStage.class, patch, "stage", resource.getStage());
        return new Description(
                text(patch, "title", resource.getTitle()),
                word(ResourceKind.class, patch, "kind", resource.getKind()).orElse(null),
                patch.containsKey("stage") ? stage : grade.flatMap(TaughtStage::of).or(() -> stage),
                grade,
                text(patch, "subject", resource.getSubject()),
                patch.containsKey("part") ? Optional.ofNullable(JsonBody.whole(patch, "part"))
                        : Optional.ofNullable(resource.getPart()).map(part -> part.getId()),
                author,
                patch.containsKey("authorNamed") ? JsonBody.says(patch, "authorNamed")
                        : resource.isNamedAs(author),
                word(Licence.class, patch, "licence", resource.getLicence()).orElse(null),
                text(patch, "source", resource.getSource()),
                text(patch, "summary", resource.getAbstract()));
    }

    private static String text(JsonObject patch, String name, String otherwise) {
        return patch.containsKey(name) ? JsonBody.text(patch, name) : otherwise;
    }

    private static <E extends Enum<E>> Optional<E> word(
            Class<E> words, JsonObject patch, String name, E otherwise) {
        if (!patch.containsKey(name)) {
            return Optional.ofNullable(otherwise);
        }
        var text = JsonBody.text(patch, name);
        return text == null ? Optional.empty()
                : Optional.of(word(words, text).orElseThrow(BadRequestException::new));
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> words, String text) {
        return Stream.of(words.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst();
    }
}
