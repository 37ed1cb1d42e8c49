package portal.library.textbook;

import java.util.List;

/** Told within the transaction that calls units or lessons otherwise. @param parts their ids */
public record TextbookPartsRenamed(List<Long> parts) {}
