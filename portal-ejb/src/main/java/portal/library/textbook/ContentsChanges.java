package portal.library.textbook;

import java.util.List;

/**
 * What a file changes in the county's tables of contents.
 *
 * @param books textbooks that the county does not have yet
 * @param added units and lessons that it does not have
 * @param same  how many it has exactly so
 */
record ContentsChanges(
        ContentsReading reading, List<TextbookKey> books, List<ContentsReading.Stated> added,
        List<Renamed> changed, int same) {

    /** A unit or lesson that the file calls otherwise. */
    record Renamed(TextbookPart part, ContentsReading.Stated after) {}

    ContentsChanges {
        books = List.copyOf(books);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }
}
