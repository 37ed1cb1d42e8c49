package portal.audit.chain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import portal.audit.chain.ChainFault.Kind;

/**
 * The walk along a tenant's chain: every row's hash is made anew over the one before, every signed end
 * compared with what was made, and the first thing that does not fit is named.
 */
public final class ChainWalk {

    /** How far ahead is looked for the row that belongs in a place. */
    private static final int AHEAD = 1_000;

    /** What the law asks for at least. */
    static final int MONTHS = 6;

    private final Chain chain;
    private final Deque<Link> ahead = new ArrayDeque<>();
    private Head head;
    private long signedUpTo;
    private long number;
    private String hash;

    private ChainWalk(Chain chain) {
        this.chain = chain;
        number = chain.from() - 1;
        signedUpTo = number;
        hash = chain.start();
        head = next(chain.heads());
    }

    public static Verdict along(Chain chain) {
        var walk = new ChainWalk(chain);
        var fault = walk.firstFault();
        return new Verdict(chain.tenant(), chain.from(), walk.number, fault);
    }

    private Optional<ChainFault> firstFault() {
        var fault = checkpoint();
        while (fault.isEmpty() && hasLink()) {
            fault = step(ahead.pop());
        }
        return fault.or(this::end);
    }

    private Optional<ChainFault> checkpoint() {
        if (chain.checkpoint().isEmpty()) {
            return Optional.empty();
        }
        var checkpoint = chain.checkpoint().get();
        if (!checkpoint.tenant().equals(chain.tenant())) {
            return fault(Kind.SIGNATURE_WRONG, checkpoint.number());
        }
        if (checkpoint.until() > earliest(checkpoint.at())) {
            return signature(checkpoint, checkpoint.number())
                    .or(() -> fault(Kind.RETIRED_TOO_EARLY, checkpoint.number()));
        }
        return signature(checkpoint, checkpoint.number());
    }

    /** The newest that may be retired at that time, with a day for the zones between. */
    private static long earliest(long retiredAt) {
        var at = Instant.EPOCH.plus(retiredAt, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return ChronoUnit.MICROS.between(
                Instant.EPOCH, at.minusMonths(MONTHS).plusDays(1).toInstant());
    }

    private Optional<ChainFault> step(Link link) {
        long expected = number + 1;
        if (link.number() != expected) {
            return fault(swappedAhead(expected) ? Kind.ORDER_SWAPPED : Kind.SEAL_MISSING, expected);
        }
        if (link.line() == null) {
            return fault(Kind.ROW_MISSING, expected);
        }
        if (link.form() != Line.FORM) {
            return fault(Kind.FORM_UNKNOWN, expected);
        }
        String made = link.line().hash(hash, expected);
        if (!made.equals(link.hash())) {
            return fault(reason(link, expected, made), expected);
        }
        number = expected;
        hash = made;
        return pinned().or(this::head);
    }

    /** Which of row, place and hash is not what it was, by what still fits to what follows. */
    private Kind reason(Link link, long expected, String made) {
        fill();
        for (var other : ahead) {
            if (other.line() != null) {
                String instead = other.line().hash(hash, expected);
                if (instead.equals(link.hash()) || instead.equals(other.hash())) {
                    return Kind.ORDER_SWAPPED;
                }
            }
        }
        var following = ahead.peek();
        if (following != null && following.line() != null) {
            String fits = following.line().hash(made, expected + 1);
            return fits.equals(following.hash()) ? Kind.HASH_CHANGED : Kind.ROW_CHANGED;
        }
        return head != null && head.hash().equals(made) ? Kind.HASH_CHANGED : Kind.ROW_CHANGED;
    }

    private boolean swappedAhead(long expected) {
        fill();
        return ahead.stream().anyMatch(link -> link.number() == expected);
    }

    /** An end of a round must have been signed of exactly what was made here. */
    private Optional<ChainFault> head() {
        if (head == null || head.number() > number) {
            return Optional.empty();
        }
        var reached = head;
        head = next(chain.heads());
        if (!reached.tenant().equals(chain.tenant()) || reached.number() != number
                || !reached.hash().equals(hash)) {
            return fault(Kind.HEAD_DIFFERS, number);
        }
        if (reached.first() != signedUpTo + 1) {
            return signature(reached, number)
                    .or(() -> fault(Kind.HEAD_MISSING, signedUpTo + 1));
        }
        signedUpTo = number;
        return signature(reached, number);
    }

    private Optional<ChainFault> pinned() {
        return chain.pinned()
                .filter(seen -> seen.number() == number && !seen.hash().equals(hash))
                .flatMap(seen -> fault(Kind.CHAIN_REPLACED, number));
    }

    private Optional<ChainFault> end() {
        if (head != null || chain.pinned().filter(seen -> seen.number() > number).isPresent()) {
            return fault(Kind.TAIL_CUT_OFF, number + 1);
        }
        return signedUpTo == number ? Optional.empty() : fault(Kind.UNSIGNED_TAIL, signedUpTo + 1);
    }

    private Optional<ChainFault> signature(Signed statement, long at) {
        var key = chain.keys().get(statement.kid());
        if (key == null) {
            return fault(Kind.KEY_UNKNOWN, at);
        }
        return key.signed(statement) ? Optional.empty() : fault(Kind.SIGNATURE_WRONG, at);
    }

    private Optional<ChainFault> fault(Kind kind, long at) {
        return Optional.of(new ChainFault(chain.tenant(), at, kind));
    }

    private boolean hasLink() {
        if (ahead.isEmpty() && chain.links().hasNext()) {
            ahead.add(chain.links().next());
        }
        return !ahead.isEmpty();
    }

    private void fill() {
        while (ahead.size() < AHEAD && chain.links().hasNext()) {
            ahead.add(chain.links().next());
        }
    }

    private static Head next(Iterator<Head> heads) {
        return heads.hasNext() ? heads.next() : null;
    }

}
