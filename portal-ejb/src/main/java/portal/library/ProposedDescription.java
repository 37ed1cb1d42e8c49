package portal.library;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.content.inspection.Property;
import portal.library.textbook.TextbookPart;

/**
 * Reads off files what they are about: first by what they are called, then by what they say of
 * themselves, then by how they begin.
 */
final class ProposedDescription {

    /** A file that says what it is for says so at its beginning. */
    private static final int BEGINNING = 400;

    private static final Pattern CALLED = Pattern.compile("《([^》]{1,60})》");
    private static final Pattern NUMBERED = Pattern.compile("^[0-9]{1,3}[.、\\-_ ]+");
    private static final Pattern EDITION = Pattern.compile("([\\p{IsHan}]{1,4}版)(?:教材)?");
    private static final Pattern PLACE_OF_NO_TITLE = Pattern.compile(
            "(?:19|20)[0-9]{2}(?:-[0-9]{2,4})?(?:学年|年)?|[春秋]季|小学|初中|高中|高[一二三]|最新|优质|精品|定稿|终稿|"
                    + "\\(\\s*\\)|\\[\\s*]|【\\s*】");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-—–~·,，、。:;|+()\\[\\]【】]+");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?:作者|执教者?|设计者|主备人?|授课教师|任课教师|教师)[::\\s]{1,3}(\\p{IsHan}{2,4})(?!\\p{IsHan})");
    private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Set<String> NOBODY = Set.of("微软用户", "用户", "管理员", "雨林木风", "番茄花园");

    /** Other words for subjects, as files are called. */
    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "道德与法治", List.of("道法", "思政", "政治", "品德"),
            "信息科技", List.of("信息技术", "信息"),
            "体育与健康", List.of("体育"),
            "体育", List.of("体育与健康"),
            "英语", List.of("Unit", "English"),
            "综合实践", List.of("综合实践活动"),
            "心理健康", List.of("心理"));

    private final List<String> names;
    private final List<String> said;
    private final Map<Property, String> properties;
    private final Set<String> subjects;
    private final List<TextbookPart> parts;

    private ProposedDescription(
            List<String> names, Map<Property, String> properties, List<String> headings,
            String text, Set<String> subjects, List<TextbookPart> parts) {
        this.names = names.stream().map(ProposedDescription::plain).toList();
        this.properties = properties;
        this.subjects = subjects;
        this.parts = parts;
        said = Stream.of(
                        this.names.stream().map(ProposedDescription::withoutEnding),
                        Stream.ofNullable(properties.get(Property.TITLE)),
                        headings.stream().limit(3),
                        Stream.of(text.substring(0, Math.min(text.length(), BEGINNING))))
                .flatMap(each -> each)
                .map(ProposedDescription::plain)
                .filter(each -> !each.isBlank())
                .toList();
    }

    /**
     * What they are about.
     *
     * @param names    what the files are called, the first giving the title
     * @param subjects those of the county
     * @param parts    the units and lessons that it may be for
     */
    static Proposal of(
            List<String> names, Map<Property, String> properties, List<String> headings,
            String text, Set<String> subjects, List<TextbookPart> parts) {
        return new ProposedDescription(names, properties, headings, text, subjects, parts)
                .proposal();
    }

    private Proposal proposal() {
        var place = first(line -> Optional.of(SchoolingWords.of(line))
                .filter(SchoolingWords::isGraded))
                .orElseGet(() -> SchoolingWords.of(said.isEmpty() ? "" : said.get(0)));
        var subject = first(this::subject);
        var title = said.isEmpty() ? "" : title(said.get(0), subject);
        var part = part(place, subject, title);
        var grade = place.grade().or(() -> part.map(of -> of.getTextbook().getGrade()));
        return new Proposal(
                title,
                kind(),
                grade.flatMap(TaughtStage::of).or(() -> first(SchoolingWords::stage)),
                grade,
                subject.or(() -> part.map(of -> of.getTextbook().getSubject())).orElse(""),
                place.volume().or(() -> part.map(of -> of.getTextbook().getVolume())),
                part,
                author());
    }

    private <T> Optional<T> first(Function<String, Optional<T>> of) {
        return said.stream().map(of).flatMap(Optional::stream).findFirst();
    }

    private Optional<ResourceKind> kind() {
        return said.stream().limit(names.size())
                .map(KindWords::named).flatMap(Optional::stream).findFirst()
                .or(() -> names.stream().map(KindWords::byEnding).flatMap(Optional::stream).findFirst())
                .or(() -> first(KindWords::named));
    }

    private Optional<String> subject(String line) {
        var bare = SchoolingWords.without(line);
        return subjects.stream()
                .filter(each -> contained(bare, each))
                .min(Comparator.<String>comparingInt(each -> isWordOf(bare, each) ? 0 : 1)
                        .thenComparing(each -> -each.length()));
    }

    private static boolean contained(String line, String subject) {
        return line.contains(subject)
                || SUBJECTS.getOrDefault(subject, List.of()).stream().anyMatch(line::contains);
    }

    private static boolean isWordOf(String line, String subject) {
        return Stream.of(SEPARATORS.split(KindWords.without(line))).anyMatch(subject::equals);
    }

    private String title(String name, Optional<String> subject) {
        var called = CALLED.matcher(name);
        if (called.find()) {
            return called.group(1).strip();
        }
        var bare = PLACE_OF_NO_TITLE.matcher(EDITION.matcher(SchoolingWords.without(
                KindWords.without(NUMBERED.matcher(name).replaceFirst("")))).replaceAll(" "))
                .replaceAll(" ");
        var left = Stream.of(SEPARATORS.split(bare))
                .map(word -> subject.map(of -> without(word, of)).orElse(word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return left.length() > 1 ? left : name.strip();
    }

    private static String without(String word, String subject) {
        return Stream.concat(Stream.of(subject), SUBJECTS.getOrDefault(subject, List.of()).stream())
                .filter(word::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(front -> word.substring(front.length()))
                .filter(rest -> !rest.startsWith("的"))
                .orElse(word);
    }

    /** The lesson or unit of that number or title, where there is just one. */
    private Optional<TextbookPart> part(
            SchoolingWords place, Optional<String> subject, String title) {
        var possible = parts.stream()
                .filter(each -> place.admits(each.getTextbook())
                        && subject.map(each.getTextbook().getSubject()::equals).orElse(true)
                        && isOfEdition(each.getTextbook().getEdition()))
                .toList();
        return only(possible.stream().filter(each -> isCalled(each, title)))
                .or(() -> subject.isEmpty() || !place.isGraded() ? Optional.empty()
                        : only(possible.stream().filter(place::names)));
    }

    private boolean isOfEdition(String edition) {
        return first(line -> {
            Matcher told = EDITION.matcher(line);
            return told.find() ? Optional.of(told.group(1)) : Optional.empty();
        }).map(told -> told.endsWith(edition) || edition.endsWith(told)
                || told.equals("部编版") || told.equals("统编版")).orElse(true);
    }

    private static boolean isCalled(TextbookPart part, String title) {
        return letters(NUMBERED.matcher(part.getTitle()).replaceFirst("")).equals(letters(title));
    }

    private static String letters(String words) {
        return plain(words).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
    }

    private static Optional<TextbookPart> only(Stream<TextbookPart> found) {
        var all = found.limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private String author() {
        return first(line -> {
            Matcher told = AUTHOR.matcher(line);
            return told.find() ? Optional.of(told.group(1)) : Optional.empty();
        }).or(() -> Optional.ofNullable(properties.get(Property.AUTHOR))
                .map(String::strip)
                .filter(PERSON.asMatchPredicate())
                .filter(name -> !NOBODY.contains(name)))
                .orElse("");
    }

    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC);
    }
}
