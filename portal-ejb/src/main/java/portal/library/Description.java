package portal.library;

import java.util.Optional;
import portal.OneLine;
import portal.RuleViolation;

/**
 * What a resource is about (资源描述), as a person confirmed it.
 *
 * @param title       one line
 * @param stage       empty for a resource of no stage
 * @param grade       1 to 9, of its stage
 * @param subject     as the county's teachers state theirs; empty for a resource of none
 * @param part        the id of the unit or lesson of a textbook that it is for
 * @param author      who made it, in words; one line
 * @param isAuthorNamed whether the author agrees to be named beyond the county
 * @param source      where it is from, where not from its author
 * @param abstractOf  what it is, in a few sentences
 */
public record Description(
        String title,
        ResourceKind kind,
        Optional<TaughtStage> stage,
        Optional<Integer> grade,
        String subject,
        Optional<Long> part,
        String author,
        boolean isAuthorNamed,
        Licence licence,
        String source,
        String abstractOf) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_SOURCE = 300;
    public static final int LONGEST_ABSTRACT = 2_000;

    public Description {
        title = OneLine.required(title, LONGEST_TITLE, "resource.title-missing");
        author = OneLine.required(author, LONGEST_NAME, "resource.author-missing");
        subject = bounded(OneLine.of(subject), LONGEST_NAME, "resource.subject-too-long");
        source = bounded(OneLine.of(source), LONGEST_SOURCE, "resource.source-too-long");
        abstractOf = bounded(abstractOf == null ? "" : abstractOf.strip(), LONGEST_ABSTRACT,
                "resource.abstract-too-long");
        if (kind == null || licence == null) {
            throw new RuleViolation("resource.kind-or-licence-missing");
        }
        if (grade.isPresent() && !stage.map(of -> of.teaches(grade.get())).orElse(false)) {
            throw new RuleViolation("resource.grade-not-of-stage", grade.get());
        }
    }

    private static String bounded(String words, int longest, String refusal) {
        if (words.length() > longest) {
            throw new RuleViolation(refusal, longest);
        }
        return words;
    }
}
