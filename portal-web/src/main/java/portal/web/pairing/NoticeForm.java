package portal.web.pairing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.pairing.PublishedPlan;
import portal.pairing.paper.NoticeFields;
import portal.tenancy.NationalTime;
import portal.web.list.Address;
import portal.web.list.YearChoice;
import portal.web.tenancy.Days;

/**
 * What is filled in for a notice, as the address says it: the page that asks and the file take the
 * same parameters, so that what was filled in stays on the page.
 */
record NoticeForm(Address address) {

    static final String NUMBER = "number";
    static final String ON = "on";
    static final String TO = "to";
    static final String BY = "by";
    static final String COPIES = "copies";
    static final String HEAD = "head";

    private static final int EARLIEST = 1949;
    private static final int LATEST = 2199;

    static NoticeForm of(HttpServletRequest request) {
        return new NoticeForm(Address.of(request.getParameterMap(),
                List.of(YearChoice.YEAR, NUMBER, ON, TO, BY, COPIES, HEAD)));
    }

    /** By its first calendar year. */
    int schoolYear() {
        return address.number(YearChoice.YEAR).orElseThrow(() -> new NotFound("Cycle"));
    }

    /** The day of the document: today where none is named; empty where what is named is none. */
    Optional<LocalDate> on() {
        var asked = address.find(ON);
        if (asked.isEmpty()) {
            return Optional.of(NationalTime.today());
        }
        return asked.flatMap(Days::of)
                .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST);
    }

    NoticeFields fields(PublishedPlan plan, LocalDate on) {
        return new NoticeFields(
                address.find(NUMBER), on, address.find(TO).orElse(""),
                address.find(BY).filter(NoticeForm::isName).orElse(plan.bureau()),
                address.find(COPIES), marked());
    }

    private static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    boolean marked() {
        return address.find(HEAD).isPresent();
    }
}
