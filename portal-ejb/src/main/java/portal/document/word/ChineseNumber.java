package portal.document.word;

/** Whole numbers from 1 to 99 in Chinese characters (一、二……), as headings count. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int MOST = 99;

    private ChineseNumber() {}

    static String of(int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("no heading " + number);
        }
        int tens = number / TEN;
        int ones = number % TEN;
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
