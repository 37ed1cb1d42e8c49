package portal.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import portal.school.SchoolFact;
import portal.school.SchoolTable;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.frame.Words;
import portal.web.list.Choice;

/** The words that a form of a school offers: as the bureau's table writes them, shown in the reader's. */
@Named("schoolChoices")
@RequestScoped
public class SchoolChoices {

    public List<Choice> of(SchoolFact fact) {
        return switch (fact) {
            case STAGE -> choices(Stage.values());
            case SETTING -> choices(Setting.values());
            case ROLE -> choices(SupportRole.values());
            default -> List.of();
        };
    }

    private static List<Choice> choices(Enum<?>[] all) {
        var words = new SchoolWords(Words.ofPage());
        return Stream.of(all)
                .map(one -> new Choice(SchoolTable.word(one), words.text(one)))
                .toList();
    }
}
