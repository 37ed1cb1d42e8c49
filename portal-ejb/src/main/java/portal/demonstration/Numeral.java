package portal.demonstration;

/** A number up to ninety-nine as it stands in the name of a school: 一, 十二, 三十. */
final class Numeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;

    private Numeral() {}

    static String of(int number) {
        if (number < TEN) {
            return String.valueOf(DIGITS.charAt(number));
        }
        String tens = number < 2 * TEN ? "十" : DIGITS.charAt(number / TEN) + "十";
        return number % TEN == 0 ? tens : tens + DIGITS.charAt(number % TEN);
    }
}
