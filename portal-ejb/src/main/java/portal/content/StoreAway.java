package portal.content;

import java.io.IOException;

/** A failure on the way to where files lie, which says nothing about what lies there. */
final class StoreAway extends IOException {

    private static final long serialVersionUID = 1L;

    StoreAway(Exception failure) {
        super(failure);
    }
}
