package portal.allocation;

import java.util.Objects;

/** A supporter and a recipient, by their ids: chosen, pinned or forbidden (一对结对学校). */
public record Pair(String supporter, String recipient) {

    public Pair {
        Objects.requireNonNull(supporter);
        Objects.requireNonNull(recipient);
    }
}
