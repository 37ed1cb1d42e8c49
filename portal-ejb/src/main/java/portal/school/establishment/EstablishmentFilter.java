package portal.school.establishment;

import java.util.Optional;
import portal.school.Setting;
import portal.school.Spelling;
import portal.school.Stage;

/**
 * Which schools a list of establishments shows; an absent part lets all through.
 *
 * @param text      part of a name, a code or a town, or the beginning of a name's pinyin or initials; null
 *                  or blank for any
 * @param shortOnly those alone that lack posts or people
 */
public record EstablishmentFilter(String text, Stage stage, Setting setting, boolean shortOnly) {

    public static final EstablishmentFilter ALL = new EstablishmentFilter(null, null, null, false);

    public boolean admits(SchoolEstablishment one) {
        var school = one.school();
        return (stage == null || school.getStage() == stage)
                && (setting == null || school.getSetting() == setting)
                && (!shortOnly || one.isShort())
                && (text == null || text.isBlank() || called(one));
    }

    private boolean called(SchoolEstablishment one) {
        var school = one.school();
        var wanted = text.strip();
        return school.getName().contains(wanted) || school.getCode().contains(wanted)
                || Optional.ofNullable(school.getTown()).filter(town -> town.contains(wanted)).isPresent()
                || Spelling.typed(wanted).filter(typed -> isTyped(school.getName(), typed)).isPresent();
    }

    private static boolean isTyped(String name, String typed) {
        var spelling = Spelling.of(name);
        return spelling.full().startsWith(typed) || spelling.initials().startsWith(typed);
    }
}
