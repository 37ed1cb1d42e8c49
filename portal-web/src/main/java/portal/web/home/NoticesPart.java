package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import portal.notice.Notice;
import portal.notice.OwnNotices;
import portal.notice.OwnNotices.Which;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.notice.NoticeWords;

/** What was sent to the reader: to-dos that are open, and the latest messages. */
@Dependent
class NoticesPart implements HomePart {

    /** More stand on the page of notices. */
    private static final int TO_DOS = 10;
    private static final int MESSAGES = 6;

    private static final String FAILED = "job-failed";

    @Inject
    OwnNotices notices;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.may(OwnNotices.class);
    }

    @Override
    public void tell(Home home) {
        var messages = notices.page(Which.MESSAGES, 0, MESSAGES);
        Stream.of(notices.standing(), notices.page(Which.TO_DO, 0, TO_DOS),
                        messages.stream().filter(NoticesPart::wantsLooking).toList())
                .flatMap(List::stream)
                .filter(Notice::isOpen)
                .map(notice -> new Home.Matter(NoticeWords.text(home.words(), notice),
                        notice.path(), day(notice.raisedAt()), notice.due()))
                .forEach(home::waits);
        messages.stream().filter(notice -> !wantsLooking(notice))
                .map(notice -> new Home.News(NoticeWords.text(home.words(), notice), notice.path(),
                        Words.minute(notice.raisedAt()), notice.isOpen()))
                .forEach(home::isNew);
    }

    /** What failed and was not looked at yet is to be done again, or otherwise. */
    private static boolean wantsLooking(Notice message) {
        return message.kind().equals(FAILED) && message.isOpen();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, NationalTime.ZONE);
    }
}
