package portal.library.find;

/** How near what was found is to what was typed. */
public enum Closeness {

    /** Each word as it was typed. */
    AS_TYPED,

    /** All the words, but not beside each other. */
    ALL_WORDS,

    /** Some of the words. */
    SOME_WORDS
}
