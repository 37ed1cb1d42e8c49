package portal.document.word;

/** Counts the headings of a text from its top (结构层次序数). */
public final class HeadingCount {

    private int first;
    private int second;

    /** The heading with its number, which follows from the headings that were told before. */
    public String numbered(Heading heading) {
        if (heading.level() == 1) {
            first++;
            second = 0;
            return ChineseNumber.of(first) + "、" + heading.text();
        }
        second++;
        return "（" + ChineseNumber.of(second) + "）" + heading.text();
    }
}
