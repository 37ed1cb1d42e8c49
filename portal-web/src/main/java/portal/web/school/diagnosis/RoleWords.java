package portal.web.school.diagnosis;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.school.SupportRole;
import portal.school.diagnosis.RoleProposal;
import portal.school.diagnosis.RoleProposal.Part;
import portal.web.frame.Words;
import portal.web.school.SchoolWords;

/** Parts in the pairing in the reader's language: what a school is, and what speaks for it. */
public record RoleWords(Words words) {

    public String part(Part part) {
        var schools = new SchoolWords(words);
        return part.role() != SupportRole.SUPPORTER
                ? schools.text(part.role())
                : words.text("roles.supporter", schools.text(part.role()),
                        part.least().map(schools::number).orElse(SchoolWords.UNKNOWN),
                        part.most().map(schools::number).orElse(SchoolWords.UNKNOWN));
    }

    public static String style(SupportRole role) {
        return switch (role) {
            case SUPPORTER -> "chip chip-ok";
            case RECIPIENT -> "chip chip-info";
            case NONE -> "chip";
        };
    }

    public String why(RoleProposal one) {
        var why = Stream.concat(one.giving().stream(), one.receiving().stream())
                .map(mark -> words.text("roles.mark." + mark.name()))
                .collect(Collectors.joining(words.text("list.separator")));
        return why.isEmpty() ? words.text("roles.mark.none") : why;
    }
}
