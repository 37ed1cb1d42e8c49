package portal.library.exchange;

import portal.identity.CurrentCaller;
import portal.library.LibraryReading;
import portal.library.OwnResources;
import portal.library.Resources;
import portal.library.textbook.TextbookShelf;

/** The export of descriptions within a county's transaction of a test. */
public final class CastOfExchange {

    private CastOfExchange() {}

    public static DescriptionExport export(
            LibraryReading reading, OwnResources own, Resources resources, TextbookShelf shelf,
            CurrentCaller caller) {
        var export = new DescriptionExport();
        export.reading = reading;
        export.own = own;
        export.resources = resources;
        export.records = new DescriptionRecords();
        export.records.shelf = shelf;
        export.caller = caller;
        return export;
    }
}
