package portal.document;

import java.util.List;

/** A cell that its column cannot read; becomes a {@link CellFault} once its place is known. */
final class CellRefusal extends RuntimeException {

    private final String key;
    private final transient List<Object> figures;

    CellRefusal(String key, Object... figures) {
        super(key, null, false, false);
        this.key = key;
        this.figures = List.of(figures);
    }

    String key() {
        return key;
    }

    List<Object> figures() {
        return figures;
    }
}
