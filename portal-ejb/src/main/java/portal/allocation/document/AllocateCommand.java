package portal.allocation.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import portal.allocation.Allocation;
import portal.allocation.NotDecided;
import portal.allocation.Plan;

/** The command line's {@code allocate FILE}: a problem in a file, its plan on the output. */
public final class AllocateCommand {

    /** The problem was decided: the plan says whether it is optimal or infeasible. */
    public static final int DECIDED = 0;
    public static final int MALFORMED = 2;
    public static final int NOT_DECIDED = 3;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** A province's document, 1,000 by 9,000 schools, has some three million bytes. */
    private static final long MOST_BYTES = 64L << 20;

    private AllocateCommand() {}

    /**
     * Takes types of the JDK alone, because the launcher calls it across class loaders.
     *
     * @return the exit code
     */
    public static int run(Path file, Appendable out, Appendable err) {
        try {
            return run(file, LIMIT, out, err);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read or write: " + file, failure);
        }
    }

    static int run(Path file, Duration limit, Appendable out, Appendable err)
            throws IOException {
        try (var document = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            requireReadable(file);
            Plan plan = Allocation.solve(AllocationDocument.read(document), limit);
            out.append(AllocationDocument.write(plan).toString()).append('\n');
            return DECIDED;
        } catch (DocumentFaults malformed) {
            for (Fault fault : malformed.faults()) {
                err.append(fault.toString()).append('\n');
            }
            return MALFORMED;
        } catch (NotDecided late) {
            err.append("NOT_DECIDED: ").append(late.getMessage()).append('\n');
            return NOT_DECIDED;
        }
    }

    static void requireReadable(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new DocumentFaults(List.of(
                    new Fault("", "allocation.document.too-long", List.of(MOST_BYTES))));
        }
    }
}
