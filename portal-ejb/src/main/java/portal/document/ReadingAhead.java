package portal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One passage through an upload in which the next rows are read while those before them are worked
 * on: a second thread reads, the caller's does all the rest, and few rows wait between the two.
 *
 * <p>The thread that reads knows the file alone. Transaction, county and whoever watches stay with
 * the caller, so that it is no business of the container; and it never outlives the passage.
 *
 * @param <T> what is made of a row ahead
 */
final class ReadingAhead<T> {

    private static final int ROWS_AT_ONCE = 200;
    private static final int WAITING = 4;

    /**
     * Some rows, or the end.
     *
     * @param passed  how many rows the file had up to here
     * @param table   what was read, once there is no more
     * @param failure why there is no more, if that is not the end of the file
     */
    private record Batch<T>(List<T> rows, int passed, Table table, Throwable failure) {}

    private final TableFormat format;
    private final UploadedTable upload;
    private final Function<TableRow, T> ahead;
    private final BlockingQueue<Batch<T>> waiting = new ArrayBlockingQueue<>(WAITING);
    private List<T> rows = new ArrayList<>(ROWS_AT_ONCE);
    private int passed;

    ReadingAhead(TableFormat format, UploadedTable upload, Function<TableRow, T> ahead) {
        this.format = format;
        this.upload = upload;
        this.ahead = ahead;
    }

    /** @param taking given each row, in the caller's thread; what it throws ends the passage */
    Table read(Consumer<T> taking) {
        var reader = new Thread(this::read, "portal-table-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            while (true) {
                var batch = waiting.take();
                upload.passed(batch.passed());
                batch.rows().forEach(taking);
                if (batch.failure() != null) {
                    throw thrown(batch.failure());
                }
                if (batch.table() != null) {
                    return batch.table();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while reading a table", stopped);
        } finally {
            end(reader);
        }
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        throw (Error) failure;
    }

    /** Waits for it: the file must not be closed under it. */
    private static void end(Thread reader) {
        reader.interrupt();
        boolean interrupted = Thread.interrupted();
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            hand(all());
        } catch (InterruptedException ended) {
            // The caller has what it wants.
        }
    }

    private Batch<T> all() throws InterruptedException {
        try {
            var reading = new TableReading(format, upload.limits(), this::add);
            upload.visit(format, reading, count -> passed = (int) count);
            var table = reading.table();
            return new Batch<>(rows, passed, table, null);
        } catch (Ended ended) {
            throw new InterruptedException();
        } catch (RuntimeException | Error failure) {
            return new Batch<>(rows, passed, null, failure);
        }
    }

    private void add(TableRow row) {
        rows.add(ahead.apply(row));
        if (rows.size() == ROWS_AT_ONCE) {
            try {
                hand(new Batch<>(rows, passed, null, null));
            } catch (InterruptedException ended) {
                throw new Ended();
            }
            rows = new ArrayList<>(ROWS_AT_ONCE);
        }
    }

    private void hand(Batch<T> batch) throws InterruptedException {
        waiting.put(batch);
    }

    /** That the caller wants no more rows. */
    private static final class Ended extends Error {

        private static final long serialVersionUID = 1L;

        Ended() {
            super(null, null, false, false);
        }
    }
}
