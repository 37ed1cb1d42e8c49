package portal.library.find;

import portal.library.ResourceKind;
import portal.library.TaughtStage;

/**
 * Which resources are looked for; an absent part lets all through.
 *
 * @param text    as it was typed; null or blank for any
 * @param subject as descriptions write it
 * @param edition of a textbook
 * @param part    the id of a unit, whose lessons are meant too, or of a lesson
 * @param school  the id of the one that brought it
 */
public record ResourceFilter(
        String text, String subject, Integer grade, TaughtStage stage, ResourceKind kind,
        String edition, Long part, Long school) {

    public static final ResourceFilter ALL =
            new ResourceFilter(null, null, null, null, null, null, null, null);

    /** The lessons of a unit, or what is for one of them. */
    public static ResourceFilter ofPart(long part) {
        return new ResourceFilter(null, null, null, null, null, null, part, null);
    }
}
