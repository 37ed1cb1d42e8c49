package portal.library.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.exchange.DescriptionRecord.Place;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.Volume;

/** The words in which descriptions leave the portal: those of the resources, whoever reads them. */
public final class ExchangeWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "portal.library.exchange.words", Locale.SIMPLIFIED_CHINESE,
            ExchangeWords.class.getClassLoader());

    private ExchangeWords() {}

    public static String kind(ResourceKind kind) {
        return text("kind." + kind);
    }

    public static String licence(Licence licence) {
        return text("licence." + licence);
    }

    /** What the levels of schooling are called, the widest first; none for a resource of any. */
    public static List<String> levels(DescriptionRecord of) {
        return Stream.of(of.stage().map(ExchangeWords::stage), of.grade().map(ExchangeWords::grade))
                .flatMap(Optional::stream).toList();
    }

    public static String stage(TaughtStage stage) {
        return text("stage." + stage);
    }

    private static String grade(int grade) {
        return text("grade." + grade);
    }

    /** @param unit the line of the unit that the part is or belongs to; null where it has none */
    static Place place(TextbookPart part, TextbookPart unit) {
        return new Place(textbook(part.getTextbook()),
                text("unit", part.getUnit(), unit == null ? "" : unit.getTitle()).strip(),
                part.isUnit() ? "" : text("lesson", part.getLesson(), part.getTitle()));
    }

    private static String textbook(Textbook textbook) {
        return textbook(textbook.getSubject(), Optional.of(textbook.getGrade()),
                Optional.of(textbook.getVolume()), textbook.getEdition());
    }

    static String textbook(
            String subject, Optional<Integer> grade, Optional<Volume> volume, String edition) {
        return text("textbook", subject, grade.map(ExchangeWords::grade).orElse(""),
                volume.map(one -> text("volume." + one)).orElse(""), edition);
    }

    /** What the catalogue is called to programs that harvest it. */
    public static String catalogue() {
        return text("catalogue");
    }

    /** By which scheme something is placed, for readers who know it by name. */
    static String scheme(String of) {
        return text("scheme." + of);
    }

    private static String text(String key, Object... figures) {
        return new MessageFormat(WORDS.getString(key), Locale.SIMPLIFIED_CHINESE).format(figures);
    }
}
