package portal.web.notice;

import portal.notice.Notice;
import portal.web.frame.Words;

/** What a notice says. */
public final class NoticeWords {

    private NoticeWords() {}

    public static String text(Words words, Notice notice) {
        return words.text("notice.kind." + notice.kind(), notice.figures().toArray());
    }
}
