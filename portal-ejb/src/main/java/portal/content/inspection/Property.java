package portal.content.inspection;

/** What a file tells of itself, as far as it does; never to be believed without a person's word. */
public enum Property {
    TITLE,
    AUTHOR,
    SUBJECT,
    KEYWORDS,
    LANGUAGE,
    /** An instant, in ISO 8601. */
    CREATED,
    /** Pages, slides or sheets. */
    PAGES,
    SECONDS,
    WIDTH,
    HEIGHT,
    VIDEO_CODEC,
    AUDIO_CODEC
}
