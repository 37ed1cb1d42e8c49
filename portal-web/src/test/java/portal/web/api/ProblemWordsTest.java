package portal.web.api;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.identity.SignInAnswer;
import portal.web.frame.Words;

class ProblemWordsTest {

    @Test
    void everyRefusalOfATokenSaysWhatToDo() {
        var codes = Stream.concat(
                Stream.of(SignInAnswer.Reason.values()).map(SignInAnswer.Reason::key),
                Stream.of("sign-in.refused", "sign-in.crowded", "sign-in.code-wanted", "sign-in.password-wanted",
                        "sign-in.factor-wanted", "keys.none-yet")).toList();
        for (Locale language : Words.languages()) {
            for (String code : codes) {
                String key = "problem." + code;
                assertFalse(new Words(language).text(key).equals(key), key + " in " + language);
            }
        }
    }
}
