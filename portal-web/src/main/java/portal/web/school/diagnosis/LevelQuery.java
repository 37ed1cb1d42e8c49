package portal.web.school.diagnosis;

import java.util.List;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.school.diagnosis.Aspect;
import portal.school.diagnosis.SchoolDiagnosis;
import portal.web.list.Address;
import portal.web.list.Pager;

/** Which levels are asked for, as an address says it: {@code aspect=need&stage=primary}. */
record LevelQuery(Address address) {

    static final String TEXT = "q";
    static final String STAGE = "stage";
    static final String SETTING = "setting";
    static final String ROLE = "role";
    static final String ASPECT = "aspect";

    static final List<String> FILTERS = List.of(TEXT, STAGE, SETTING, ROLE);
    static final List<String> KNOWN = List.of(TEXT, STAGE, SETTING, ROLE, ASPECT, Pager.PAGE);

    /** Needs come first: they are what a county looks for. */
    Aspect aspect() {
        return address.word(ASPECT, Aspect.class).orElse(Aspect.NEED);
    }

    boolean asks(SchoolDiagnosis one) {
        var school = one.school();
        return address.find(TEXT).filter(text -> !school.getName().contains(text)
                        && !school.getCode().startsWith(text)).isEmpty()
                && address.word(STAGE, Stage.class)
                        .filter(stage -> stage != school.getStage()).isEmpty()
                && address.word(SETTING, Setting.class)
                        .filter(setting -> setting != school.getSetting()).isEmpty()
                && address.word(ROLE, SupportRole.class)
                        .filter(role -> role != school.getSupportRole()).isEmpty();
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return address.word(STAGE, Stage.class).isPresent() == address.find(STAGE).isPresent()
                && address.word(SETTING, Setting.class).isPresent()
                        == address.find(SETTING).isPresent()
                && address.word(ROLE, SupportRole.class).isPresent()
                        == address.find(ROLE).isPresent()
                && address.word(ASPECT, Aspect.class).isPresent()
                        == address.find(ASPECT).isPresent();
    }

    boolean filtered() {
        return FILTERS.stream().anyMatch(name -> address.find(name).isPresent());
    }

    Address unfiltered() {
        return address.without(FILTERS.toArray(String[]::new)).without(Pager.PAGE);
    }

    Address of(Aspect aspect) {
        return address.without(Pager.PAGE).with(ASPECT, Address.lower(aspect));
    }
}
