package portal.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one signing key follows another (密钥轮换), so that no token is refused on the way.
 *
 * <p>There is always one key that signs and one that waits, published already: a node may hold a
 * copy of the key set that is as old as {@code visibleAfter}, and a key that signs before then would
 * make tokens that this node refuses. A key that was followed stays until the last token that it
 * signed has expired.
 *
 * @param life         how long a key signs before its successor takes over
 * @param visibleAfter how long after its publication every node and every reader of the set has it
 * @param lastToken    how long after a key's last signature a token of it may still come
 */
record KeySuccession(Duration life, Duration visibleAfter, Duration lastToken) {

    /**
     * What is to be done now.
     *
     * @param makeNext whether a key is to be made and published, to follow
     * @param begins   the kid of the key that signs from now on, where that changes
     * @param retired  the kids that leave the key set
     */
    record Turn(boolean makeNext, Optional<String> begins, List<String> retired) {}

    /** The key to sign with: of those that began and are not retired, the last to begin. */
    static Optional<SigningKey> signing(List<SigningKey> keys) {
        return keys.stream()
                .filter(key -> key.isLive() && key.hasSigned())
                .max(Comparator.comparing(SigningKey::signingFrom));
    }

    Turn due(List<SigningKey> keys, Instant now) {
        var ripe = ripe(keys, now).filter(next -> signing(keys)
                .map(key -> !now.isBefore(key.signingFrom().plus(life)))
                .orElse(true));
        return turn(keys, now, ripe);
    }

    /** The same at once, however young the key is that signs; empty while none may follow yet. */
    Optional<Turn> onDemand(List<SigningKey> keys, Instant now) {
        return ripe(keys, now).map(next -> turn(keys, now, Optional.of(next)));
    }

    /** From when on the waiting key may sign. */
    Optional<Instant> earliest(List<SigningKey> keys) {
        return waiting(keys).map(key -> key.publishedAt().plus(visibleAfter));
    }

    private Turn turn(List<SigningKey> keys, Instant now, Optional<SigningKey> begins) {
        return new Turn(
                begins.isPresent() || waiting(keys).isEmpty(),
                begins.map(SigningKey::kid),
                keys.stream().filter(key -> isOver(key, keys, now)).map(SigningKey::kid).toList());
    }

    private static Optional<SigningKey> waiting(List<SigningKey> keys) {
        return keys.stream()
                .filter(SigningKey::waits)
                .min(Comparator.comparing(SigningKey::publishedAt));
    }

    private Optional<SigningKey> ripe(List<SigningKey> keys, Instant now) {
        return waiting(keys)
                .filter(key -> !now.isBefore(key.publishedAt().plus(visibleAfter)));
    }

    /** A key is over when another has signed for as long as a token lives. */
    private boolean isOver(SigningKey key, List<SigningKey> keys, Instant now) {
        return key.isLive() && key.hasSigned() && signing(keys)
                .filter(other -> !other.kid().equals(key.kid()))
                .map(other -> !now.isBefore(other.signingFrom().plus(lastToken)))
                .orElse(false);
    }
}
