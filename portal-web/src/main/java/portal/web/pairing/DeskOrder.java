package portal.web.pairing;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.pairing.DeskBoard;
import portal.pairing.PairingDesk;

/**
 * One step that an officer asks the desk to take, as the page sends it: {@code do} names it, {@code seen}
 * is the version of the cycle that the officer saw.
 */
record DeskOrder(String deed, int year, int seen, JsonObject told) {

    /** Asks for a job, and takes no step. */
    static final String SOLVE = "solve";

    private static final Set<String> KNOWN = Set.of(SOLVE, "change", "pin", "forbid", "release", "limit",
            "want", "farthest", "remedy", "undo", "redo");

    private static final int LONGEST_CODE = 64;
    private static final BigDecimal ROUND_THE_WORLD = BigDecimal.valueOf(20_000);

    /** What was sent is no order: something is missing, or is what nobody asked for. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
    }

    static DeskOrder of(JsonObject told) throws Unreadable {
        var order = new DeskOrder(text(told, "do"), whole(told, "year"), whole(told, "seen"), told);
        if (!KNOWN.contains(order.deed)) {
            throw new Unreadable();
        }
        return order;
    }

    boolean isSolve() {
        return deed.equals(SOLVE);
    }

    /** Takes the step. */
    DeskBoard on(PairingDesk desk) throws Unreadable {
        return switch (deed) {
            case "change" -> desk.change(year, seen, code("supporter"), code("recipient"), code("other"));
            case "pin" -> desk.pin(year, seen, code("supporter"), code("recipient"));
            case "forbid" -> desk.forbid(year, seen, code("supporter"), code("recipient"));
            case "release" -> desk.release(year, seen, code("supporter"), code("recipient"));
            case "limit" -> desk.limit(
                    year, seen, code("supporter"), whole(told, "min"), whole(told, "max"));
            case "want" -> desk.want(year, seen, code("recipient"), whole(told, "supporters"));
            case "farthest" -> desk.farthest(year, seen, metres());
            case "remedy" -> desk.remedy(year, seen, whole(told, "which"));
            case "undo" -> desk.undo(year, seen);
            case "redo" -> desk.redo(year, seen);
            default -> throw new Unreadable();
        };
    }

    /** Kilometres as a person types them; nothing typed is no bound. */
    Optional<Integer> metres() throws Unreadable {
        var typed = text(told, "kilometres").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var kilometres = typed.length() > LONGEST_CODE ? BigDecimal.ZERO : new BigDecimal(typed);
            int metres = Math.max(1, Kilometres.inMetres(kilometres));
            if (kilometres.signum() <= 0 || kilometres.compareTo(ROUND_THE_WORLD) > 0) {
                throw new Unreadable();
            }
            return Optional.of(metres);
        } catch (NumberFormatException | ArithmeticException | RuleViolation unreadable) {
            throw new Unreadable();
        }
    }

    private String code(String name) throws Unreadable {
        var code = text(told, name);
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new Unreadable();
        }
        return code;
    }

    private static String text(JsonObject told, String name) throws Unreadable {
        if (told.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new Unreadable();
    }

    private static int whole(JsonObject told, String name) throws Unreadable {
        try {
            if (told.get(name) instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException tooLong) {
            throw new Unreadable();
        }
        throw new Unreadable();
    }
}
