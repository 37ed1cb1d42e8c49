package portal.deed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a service says of the deed that it is doing: on which record, and with what figures. */
public final class Notes {

    private String kind;
    private String key;
    private final Map<String, Object> details = new LinkedHashMap<>();

    void on(String subjectKind, Object subjectKey) {
        kind = subjectKind;
        key = String.valueOf(subjectKey);
    }

    void detail(String name, Object value) {
        details.put(name, value);
    }

    /** The kind of record, a simple class name. */
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    /** The key by which the county knows the record. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    public Map<String, Object> details() {
        return Collections.unmodifiableMap(details);
    }
}
