package portal.web.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portal.pairing.CyclePart;
import portal.pairing.Left;
import portal.pairing.OwnPart;
import portal.pairing.PartLine;
import portal.pairing.PartsBoard;
import portal.school.School;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.frame.Words;
import portal.web.school.SchoolView;
import portal.web.school.SchoolWords;
import portal.web.school.diagnosis.RoleWords;

/** Who supports and who receives in a cycle, in the reader's language. */
public record PartWords(Words words) {

    /**
     * A school as a row.
     *
     * @param proposed another part than the register's, where one is proposed; else empty
     * @param why      what speaks for the part that is proposed
     * @param own      why the cycle says something of its own; empty where it does not
     * @param left     why it is left out although it has a part; empty where it is not
     * @param checked  as a box's attribute says it, which pages leave out where it is nothing
     */
    public record Row(
            String code, String name, String href, String about, String register, String proposed,
            String proposedStyle, String why, String part, String partStyle, String own, String by,
            String left, String checked) {}

    /** A school that took part otherwise than by the register, as a version keeps it. */
    public record Kept(String school, String register, String part, String style, String reason,
            String by) {}

    /** How many support, with places for how many, and how many receive. */
    public record Sum(
            String stage, String supporters, String places, String recipients, String wanted) {}

    Row row(PartLine line, Set<String> ticked) {
        var school = line.school();
        var roles = new RoleWords(words);
        boolean otherwise = line.isProposedOtherwise();
        return new Row(school.getCode(), school.getName(),
                "../school/" + SchoolView.href(school.getCode()), about(school),
                roles.part(line.proposal().present()),
                otherwise ? words.text("cycleParts.proposed",
                        roles.part(line.proposal().proposed())) : "",
                RoleWords.style(line.proposal().proposed().role()),
                roles.why(line.proposal()),
                part(line.part(), Optional.of(line.most())),
                RoleWords.style(line.part()),
                line.own().map(CyclePart::getReason).orElse(""),
                line.own().map(this::by).orElse(""),
                line.left().filter(why -> why != Left.Reason.SET_ASIDE)
                        .map(why -> words.text("cycleParts.left." + why)).orElse(""),
                ticked.contains(school.getCode()) ? "checked" : null);
    }

    private String about(School school) {
        var of = new SchoolWords(words);
        var about = words.text("diagnosis.about", of.text(school.getStage()),
                of.text(school.getSetting()));
        return school.getTown() == null
                ? about : words.text("diagnosis.about", about, school.getTown());
    }

    private String by(CyclePart part) {
        return by(part.getSetBy(), Words.minute(part.getSetAt().toInstant()));
    }

    private String by(String who, String when) {
        return words.text("objection.by", who, when);
    }

    /** @param most how many schools a supporter takes at most, where that is known */
    String part(SupportRole part, Optional<Integer> most) {
        return part == SupportRole.SUPPORTER && most.isPresent()
                ? words.text("cycleParts.part.SUPPORTER.most", most.get())
                : words.text("cycleParts.part." + part);
    }

    Kept kept(OwnPart part, Map<String, School> schools) {
        return new Kept(
                Optional.ofNullable(schools.get(part.school())).map(School::getName)
                        .orElse(part.school()),
                words.text("cycleParts.part." + part.byRegister()),
                part(part.part(), part.most()),
                RoleWords.style(part.part()),
                part.reason(),
                by(part.by(), Words.minute(part.at().toInstant())));
    }

    /** Stage by stage, of those alone that take part as the problem would be posed now. */
    List<Sum> sums(PartsBoard board) {
        return Stream.of(Stage.values()).flatMap(stage -> sum(stage, board).stream()).toList();
    }

    private Optional<Sum> sum(Stage stage, PartsBoard board) {
        var count = board.count(line -> line.school().getStage() == stage);
        return count.supporters() + count.recipients() == 0
                ? Optional.empty()
                : Optional.of(new Sum(new SchoolWords(words).text(stage),
                        words.number(count.supporters()), words.number(count.places()),
                        words.number(count.recipients()), words.number(count.wanted())));
    }

    String total(PartsBoard board) {
        var count = board.count(line -> true);
        return words.text("cycleParts.total", count.supporters(), count.places(),
                count.recipients(), count.wanted());
    }

    /** That there are too few places, hand work at the desk apart; empty where there are enough. */
    String shortage(PartsBoard board) {
        var count = board.count(line -> true);
        return count.places() < count.wanted()
                ? words.text("cycleParts.short", count.wanted() - count.places()) : "";
    }
}
