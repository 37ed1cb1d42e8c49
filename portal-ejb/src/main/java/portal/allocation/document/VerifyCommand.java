package portal.allocation.document;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import portal.allocation.Plan;
import portal.allocation.PlanChecker;
import portal.allocation.PlanRefused;
import portal.allocation.Problem;

/**
 * The command line's {@code verify FILE}: a plan that was kept is proven again, from its record alone.
 *
 * <p>The record is one object with the {@code problem} and the {@code plan} of the contract; what else
 * is in it is let be.
 */
public final class VerifyCommand {

    /** The plan keeps every limit, costs what it says, and no plan costs less. */
    public static final int PROVEN = 0;
    public static final int NOT_PROVEN = 1;
    public static final int MALFORMED = 2;

    private VerifyCommand() {}

    /**
     * Takes types of the JDK alone, because the launcher calls it across class loaders.
     *
     * @return the exit code
     */
    public static int run(Path file, Appendable out, Appendable err) {
        try (var document = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            AllocateCommand.requireReadable(file);
            return run(document, out, err);
        } catch (DocumentFaults malformed) {
            return malformed(malformed, err);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read or write: " + file, failure);
        }
    }

    private static int run(Reader document, Appendable out, Appendable err) throws IOException {
        JsonObject record = record(document);
        Problem problem = problem(record.get("problem"));
        Plan plan = new PlanReading("/plan").read(record.getOrDefault("plan", JsonValue.NULL));
        try {
            PlanChecker.require(problem, plan);
        } catch (PlanRefused refused) {
            say(err, new Fault("/plan", "allocation.document.not-proven",
                    List.of(refused.getMessage())));
            return NOT_PROVEN;
        }
        say(out, new Fault("", "allocation.document.proven", List.of(
                problem.name(), plan.pairs().size(), plan.objective())));
        return PROVEN;
    }

    private static JsonObject record(Reader document) {
        JsonValue value = ProblemReading.tree(document);
        if (value instanceof JsonObject record && record.containsKey("problem")) {
            return record;
        }
        throw new DocumentFaults(List.of(
                new Fault("/problem", "allocation.document.missing", List.of())));
    }

    private static Problem problem(JsonValue value) {
        try {
            return AllocationDocument.read(new StringReader(value.toString()));
        } catch (DocumentFaults malformed) {
            throw new DocumentFaults(malformed.faults().stream()
                    .map(fault -> new Fault("/problem" + fault.pointer(), fault.key(),
                            fault.figures()))
                    .toList());
        }
    }

    private static int malformed(DocumentFaults malformed, Appendable err) {
        try {
            for (Fault fault : malformed.faults()) {
                err.append(fault.toString()).append('\n');
            }
            return MALFORMED;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In both languages: whoever proves a plan years later may read either. */
    private static void say(Appendable to, Fault words) throws IOException {
        to.append(words.words(Locale.SIMPLIFIED_CHINESE)).append('\n')
                .append(words.words(Locale.ENGLISH)).append('\n');
    }
}
