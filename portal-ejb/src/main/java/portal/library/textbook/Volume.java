package portal.library.textbook;

/** Which part of a grade's year a textbook is for (册次): one of the two terms, or both. */
public enum Volume { FIRST, SECOND, WHOLE }
