package portal.school;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * That two entries of the register may be one school, and by what they are alike.
 *
 * @param one   the entry with the lower code
 * @param other the one with the higher
 */
public record Likeness(School one, School other, List<By> by) {

    /** By what two entries are alike. */
    public enum By {

        /** The same code but for zeros in front, which spreadsheets lose. */
        CODE,

        /** The same name in the same town. */
        NAME,

        /** Names in the same town that sound alike, or differ in how a kind of school is written. */
        SIMILAR_NAME,

        /** The very same coordinates. */
        PLACE
    }

    /** Ways to write the same kind of school, the longer first. */
    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("完全小学", "小学");
        WAYS.put("中心小学", "中心校");
        WAYS.put("中心学校", "中心校");
        WAYS.put("九年一贯制学校", "九年制学校");
        WAYS.put("初级中学", "中学");
        WAYS.put("初中", "中学");
        WAYS.put("完小", "小学");
        WAYS.put("村小学", "小学");
        WAYS.put("村小", "小学");
    }

    /** All that are alike, the surest first. */
    static List<Likeness> among(List<School> schools) {
        var found = new HashMap<List<String>, EnumMap<By, Likeness>>();
        alike(schools, found, By.CODE, school -> Optional.of(school.getCode().replaceFirst("^0+", "")));
        alike(schools, found, By.NAME, school -> Optional.of(town(school) + plain(school.getName())));
        alike(schools, found, By.SIMILAR_NAME, school ->
                Optional.of(town(school) + Spelling.of(core(school)).full()));
        alike(schools, found, By.PLACE, school -> Optional.ofNullable(school.getPlace()).map(Place::toString));
        return found.values().stream()
                .map(Likeness::together)
                .sorted(Comparator.<Likeness>comparingInt(likeness -> likeness.by.get(0).ordinal())
                        .thenComparing(likeness -> likeness.one.getCode()))
                .toList();
    }

    private static Likeness together(EnumMap<By, Likeness> ways) {
        if (ways.containsKey(By.NAME)) {
            ways.remove(By.SIMILAR_NAME);
        }
        var first = ways.values().iterator().next();
        return new Likeness(first.one, first.other, List.copyOf(ways.keySet()));
    }

    private static void alike(
            List<School> schools, Map<List<String>, EnumMap<By, Likeness>> found, By by,
            Function<School, Optional<String>> mark) {
        var marked = new LinkedHashMap<String, List<School>>();
        schools.forEach(school -> mark.apply(school).filter(text -> !text.isEmpty()).ifPresent(
                text -> marked.computeIfAbsent(text, none -> new ArrayList<>()).add(school)));
        marked.values().stream().filter(those -> those.size() > 1).forEach(those -> {
            those.sort(Comparator.comparing(School::getCode));
            for (int i = 1; i < those.size(); i++) {
                var likeness = new Likeness(those.get(i - 1), those.get(i), List.of(by));
                found.computeIfAbsent(
                        List.of(likeness.one.getCode(), likeness.other.getCode()),
                        none -> new EnumMap<>(By.class)).put(by, likeness);
            }
        });
    }

    private static String town(School school) {
        return (school.getTown() == null ? "" : school.getTown()) + ":";
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}·]+", "");
    }

    /** The name without its town, and with one way to write each kind of school. */
    private static String core(School school) {
        var name = plain(school.getName());
        if (school.getTown() != null) {
            name = name.replace(school.getTown(), "");
        }
        for (var way : WAYS.entrySet()) {
            name = name.replace(way.getKey(), way.getValue());
        }
        return name;
    }
}
