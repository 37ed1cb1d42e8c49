package portal.library.find;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Text cut into the words by which it is found (分词); the same for what is kept and what is typed. */
final class Cutting {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");
    private static final Pattern UNWRITABLE = Pattern.compile("[^\\x{9}\\x{A}\\x{20}-\\x{FFFF}]|\\p{Cs}");
    private static final int LONGEST = 60;

    private Cutting() {}

    /**
     * A word and its place.
     *
     * @param place counted from 0 over words and fillers, so that what stands apart stays apart
     */
    record Word(String text, int place) {}

    /** As it is compared: widths, case and what no database keeps made alike. */
    static String plain(String text) {
        return UNWRITABLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Its words, without fillers; what is no letter and no digit parts them. */
    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (var tokenizer = new HMMChineseTokenizer()) {
            var term = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.setReader(new StringReader(plain(text)));
            tokenizer.reset();
            for (int place = 0; tokenizer.incrementToken(); place++) {
                var word = term.toString();
                if (word.length() <= LONGEST && WORD.matcher(word).matches()
                        && !OwnWords.isFiller(word)) {
                    words.add(new Word(word, place));
                }
            }
            tokenizer.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    /**
     * Each two neighbouring Chinese characters of a line: by them a title is found by any part of it,
     * however it was cut.
     */
    static List<Word> pairs(String text) {
        var pairs = new ArrayList<Word>();
        var runs = CHINESE.matcher(plain(text));
        while (runs.find()) {
            var run = runs.group();
            for (int i = 0; i + 1 < run.length(); i++) {
                pairs.add(new Word(run.substring(i, i + 2), runs.start() + i));
            }
        }
        return pairs;
    }

    static boolean isChinese(String text) {
        return CHINESE.matcher(text).matches();
    }
}
