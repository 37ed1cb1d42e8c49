package portal.web.library;

import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookKey;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.Volume;
import portal.web.frame.Words;

/** Textbooks and their parts in the reader's language. */
record TextbookWords(Words words) {

    /** Such as 数学 二年级上册（人教版）. */
    String name(TextbookKey key) {
        return words.text("textbook.name", key.subject(), grade(key.grade()), volume(key.volume()),
                key.edition());
    }

    String grade(int grade) {
        return words.text("school.grade." + grade);
    }

    String volume(Volume volume) {
        return words.text("textbook.volume." + volume);
    }

    /** Such as 第 2 单元 表内乘法（一）. */
    String unit(TextbookPart unit) {
        return words.text("textbook.unit.named", unit.getUnit(), unit.getTitle());
    }

    String lesson(TextbookPart lesson) {
        return words.text("textbook.lesson.named", lesson.getLesson(), lesson.getTitle());
    }

    /** A unit, or a lesson after its unit, in its textbook. */
    String named(TextbookPart part) {
        return words.text("textbook.part.named", name(part.getTextbook().key()),
                part.isUnit() ? unit(part) : lesson(part));
    }

    /** From which school year to which; that it is in use where nobody said. */
    String used(Textbook textbook) {
        var from = textbook.getUsedFrom();
        var until = textbook.getUsedUntil();
        if (from == null) {
            return until == null ? words.text("textbook.used.now")
                    : words.text("textbook.used.until", words.schoolYear(until));
        }
        return until == null ? words.text("textbook.used.from", words.schoolYear(from))
                : words.text("textbook.used.between", words.schoolYear(from),
                        words.schoolYear(until));
    }
}
