package portal.demonstration;

import java.util.List;

/**
 * How large a demonstration county is and roughly where it lies, so that what is invented for it is
 * of the right size and in the right place on a map.
 *
 * <p>The sizes are the national census of 2020, rounded to the thousand: a county has about 1.2 pupils of
 * primary schools for each child of 5 to 9, and the junior schools have three in five of those of 10
 * to 14. Centres and spreads are estimates to a tenth of a degree.
 *
 * @param code            six digits
 * @param primaryPupils   in thousands
 * @param juniorPupils    in thousands
 * @param north           degrees of its centre
 * @param east            degrees of its centre
 * @param spread          degrees from the centre to where its farthest towns lie
 * @param mountains       whether its small schools lie in the mountains
 */
record CountySketch(
        String code, int primaryPupils, int juniorPupils, double north, double east, double spread,
        boolean mountains) {

    static final List<CountySketch> ALL = List.of(
            new CountySketch("330523", 31, 13, 30.6, 119.7, 0.2, true),
            new CountySketch("370406", 40, 23, 35.1, 117.5, 0.2, true),
            new CountySketch("371521", 63, 31, 36.1, 115.8, 0.2, false),
            new CountySketch("440205", 24, 12, 24.7, 113.6, 0.2, true),
            new CountySketch("440309", 157, 50, 22.7, 114.0, 0.1, false),
            new CountySketch("450804", 50, 23, 23.1, 109.4, 0.2, false),
            new CountySketch("500152", 48, 26, 30.2, 105.8, 0.2, false),
            new CountySketch("513337", 2, 1, 29.0, 100.3, 0.4, true),
            new CountySketch("610881", 59, 21, 38.8, 110.5, 0.4, false),
            new CountySketch("640221", 18, 10, 38.9, 106.5, 0.2, false),
            new CountySketch("640302", 37, 21, 38.0, 106.2, 0.2, false),
            new CountySketch("650502", 39, 17, 42.8, 93.5, 0.4, true));

    static CountySketch of(String code) {
        return ALL.stream().filter(sketch -> sketch.code().equals(code)).findFirst().orElseThrow();
    }
}
