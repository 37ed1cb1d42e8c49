package portal.library.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.library.find.Cutting.Word;
import portal.school.Spelling;

/**
 * What somebody typed into the search (检索词): words that must all be there, in quotation marks exactly so, with
 * a minus in front not at all. Nothing else in it means anything.
 *
 * @param letters the same as pinyin or its initials, where it can be meant so
 */
public record Typed(List<Term> terms, Optional<String> letters) {

    private static final int LONGEST = 100;
    private static final int MOST_TERMS = 12;
    private static final Pattern QUOTES = Pattern.compile("[“”„«»「」『』]");
    private static final Pattern TERM =
            Pattern.compile("(?<=^|\\s)(-?)\"([^\"]*)\"|(?<=^|\\s)(-)?([\\p{L}\\p{N}]+)|([\\p{L}\\p{N}]+)");

    /** One word of it, as far as a blank or a sign. */
    public record Term(String text, boolean isExact, boolean isUnwanted) {}

    public static Typed of(String typed) {
        var text = typed == null ? "" : typed.strip();
        var bounded = text.substring(0, Math.min(text.length(), LONGEST));
        var plain = Cutting.plain(QUOTES.matcher(bounded).replaceAll("\""));
        var terms = new ArrayList<Term>();
        var found = TERM.matcher(plain);
        while (found.find() && terms.size() < MOST_TERMS) {
            boolean exact = found.group(2) != null;
            boolean unwanted = "-".equals(exact ? found.group(1) : found.group(3));
            var term = exact ? found.group(2).strip()
                    : Optional.ofNullable(found.group(4)).orElse(found.group(5));
            if (!Cutting.words(term).isEmpty()) {
                terms.add(new Term(term, exact, unwanted));
            }
        }
        return new Typed(List.copyOf(terms), Spelling.typed(bounded));
    }

    /** Whether there is anything to look for. */
    public boolean isBlank() {
        return terms.stream().allMatch(Term::isUnwanted);
    }

    /** In PostgreSQL's own terms. */
    public String query(Closeness closeness) {
        var wanted = terms.stream().filter(term -> !term.isUnwanted())
                .flatMap(term -> parts(term, closeness).map(Typed::alternatives))
                .distinct()
                .collect(Collectors.joining(closeness == Closeness.SOME_WORDS ? " | " : " & ",
                        "(", ")"));
        return wanted + terms.stream().filter(Term::isUnwanted)
                .map(term -> " & !" + alternatives(List.of(term.text())))
                .collect(Collectors.joining());
    }

    /** What is to be marked where it stands in a text, the longest first. */
    public List<String> marked(Closeness closeness) {
        return terms.stream().filter(term -> !term.isUnwanted())
                .flatMap(term -> parts(term, closeness).flatMap(List::stream))
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** The parts that a term is looked for by, each with the words that mean the same. */
    private static Stream<List<String>> parts(Term term, Closeness closeness) {
        if (term.isExact()) {
            return Stream.of(List.of(term.text()));
        }
        if (closeness == Closeness.AS_TYPED) {
            return Stream.of(Synonyms.of(term.text()));
        }
        var parts = Synonyms.parted(term.text()).stream().flatMap(Typed::words).toList();
        return parts.isEmpty() ? Stream.of(List.of(term.text())) : parts.stream();
    }

    private static Stream<List<String>> words(String part) {
        var same = Synonyms.of(part);
        return same.size() > 1 ? Stream.of(same)
                : Cutting.words(part).stream().map(Word::text).map(List::of);
    }

    private static String alternatives(List<String> words) {
        return words.stream().flatMap(Typed::ways).collect(Collectors.joining(" | ", "(", ")"));
    }

    /** The words of a text one after another, and the characters of a title likewise. */
    private static Stream<String> ways(String text) {
        var words = phrase(Cutting.words(text), "");
        return Cutting.isChinese(text)
                ? Stream.of(words, phrase(Cutting.pairs(text), WordVector.PAIR))
                : Stream.of(words);
    }

    private static String phrase(List<Word> words, String mark) {
        var phrase = new StringBuilder("(");
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                phrase.append(" <")
                        .append(words.get(i).place() - words.get(i - 1).place()).append("> ");
            }
            phrase.append('\'').append(mark).append(words.get(i).text()).append('\'');
        }
        return phrase.append(')').toString();
    }
}
