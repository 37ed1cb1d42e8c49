package portal.content.inspection.child;

import java.time.Duration;

/** How long the reader may still go on; it ends by itself before it is ended. */
final class TimeLeft {

    private final long begun = System.nanoTime();
    private final long whole;

    TimeLeft(Duration whole) {
        this.whole = whole.toNanos();
    }

    /** Text may take half of the time, so that some is left for pictures. */
    boolean isThereForText() {
        return used() < whole / 2;
    }

    boolean isThereForPictures() {
        return used() < whole / 10 * 7;
    }

    private long used() {
        return System.nanoTime() - begun;
    }
}
