package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import portal.identity.PasswordDemands;
import portal.web.frame.Words;

/** What a new password must be like, said before it is typed. */
@Named("passwordRules")
@RequestScoped
public class PasswordRulesView {

    @Inject
    PasswordDemands demands;

    public List<String> getSentences() {
        var words = Words.ofPage();
        var sentences = new ArrayList<String>();
        sentences.add(words.text("passwordRules.length", demands.shortest(), demands.longest()));
        if (demands.kinds() > 1) {
            sentences.add(words.text("passwordRules.kinds", demands.kinds()));
        }
        sentences.add(words.text("passwordRules.name"));
        if (demands.uncommon()) {
            sentences.add(words.text("passwordRules.common"));
        }
        if (demands.remembered() > 0) {
            sentences.add(words.text("passwordRules.remembered", demands.remembered()));
        }
        return sentences;
    }
}
