package portal.web.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import portal.activity.ActivityKeys;
import portal.assessment.AssessmentKeys;
import portal.conditions.ConditionsKeys;
import portal.mentoring.MentoringKeys;
import portal.pairing.PairingKeys;
import portal.rotation.RotationKeys;
import portal.school.SchoolKeys;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

class FigureValueTest {

    static final FigureWords CHINESE = new FigureWords(Locale.SIMPLIFIED_CHINESE);
    static final FigureWords ENGLISH = new FigureWords(Locale.ENGLISH);

    static PolicyKey<?> key(String code) {
        return List.<PolicyKeys>of(new ActivityKeys(), new AssessmentKeys(), new ConditionsKeys(),
                        new MentoringKeys(), new PairingKeys(), new RotationKeys(), new SchoolKeys())
                .stream()
                .map(PolicyKeys::keys)
                .flatMap(Collection::stream)
                .filter(key -> key.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static void says(String code, String written, String chinese, String english) {
        assertEquals(chinese, CHINESE.value(key(code), written));
        assertEquals(english, ENGLISH.value(key(code), written));
    }

    @Test
    void aShareIsAPercentageOfItsWhole() {
        says("rotation.supporter.dispatch-share-per-year", "0.05",
                "占专任教师 5%", "5% of full-time teachers");
        says("rotation.supporter.dispatch-share-per-year", "0.125",
                "占专任教师 12.5%", "12.5% of full-time teachers");
    }

    @Test
    void aCountHasItsUnit() {
        says("rotation.supporter.backbone-min", "1", "1 名教师", "1 teacher");
        says("rotation.stay.min-days-per-term", "15", "15 日历天", "15 calendar days");
    }

    @Test
    void yesAndNoAreWords() {
        says("rotation.exchange.equal-numbers", "true", "是", "yes");
    }

    @Test
    void wordsArePutInTheReadersLanguage() {
        says("pairing.phases", "MOBILISE 2014-09..2014-10; SUM_UP 2016-01..2016-06",
                "动员部署：2014-09–2014-10、总结验收：2016-01–2016-06", "mobilise: 2014-09–2014-10, sum up: 2016-01–2016-06");
        says("school.entry-qualification", "PRIMARY=COLLEGE; JUNIOR=BACHELOR",
                "小学：大专、初中：本科", "primary: college, junior: bachelor");
    }

    @Test
    void lessonsAreToldBySubjectInTheCountysOrder() {
        says("establishment.weekly-lessons.primary", "语文=7;数学=5.5",
                "语文 7、数学 5.5 课时/周", "语文 7, 数学 5.5 lessons a week");
    }

    @Test
    void whatTheKeyCannotReadIsShownAsItWasWritten() {
        says("rotation.supporter.backbone-min", "some", "some", "some");
    }
}
