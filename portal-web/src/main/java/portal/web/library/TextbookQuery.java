package portal.web.library;

import java.util.List;
import java.util.Optional;
import portal.library.textbook.Textbook;
import portal.web.list.Address;
import portal.web.list.Pager;

/** Which textbooks are asked for, as an address says it: {@code subject=数学&grade=2&edition=人教版}. */
record TextbookQuery(Address address) {

    static final String SUBJECT = "subject";
    static final String GRADE = "grade";
    static final String EDITION = "edition";
    static final String TEXT = "q";
    static final List<String> FILTERS = List.of(SUBJECT, GRADE, EDITION, TEXT);
    static final List<String> KNOWN = List.of(SUBJECT, GRADE, EDITION, TEXT, Pager.PAGE);

    Optional<String> subject() {
        return address.find(SUBJECT);
    }

    /** What cannot be understood is left aside: an old link still shows something. */
    Optional<Integer> grade() {
        return address.number(GRADE);
    }

    Optional<String> edition() {
        return address.find(EDITION);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return grade().isPresent() || address.find(GRADE).isEmpty();
    }

    boolean filtered() {
        return FILTERS.stream().anyMatch(filter -> address.find(filter).isPresent());
    }

    boolean asks(Textbook textbook) {
        return subject().filter(subject -> !subject.equals(textbook.getSubject())).isEmpty()
                && grade().filter(grade -> grade != textbook.getGrade()).isEmpty()
                && edition().filter(edition -> !edition.equals(textbook.getEdition())).isEmpty()
                && address.find(TEXT).filter(text -> !named(textbook, text)).isEmpty();
    }

    private static boolean named(Textbook textbook, String text) {
        return textbook.getSubject().contains(text) || textbook.getEdition().contains(text)
                || textbook.getTitle() != null && textbook.getTitle().contains(text);
    }

    Address forExport() {
        return address.without(Pager.PAGE);
    }
}
