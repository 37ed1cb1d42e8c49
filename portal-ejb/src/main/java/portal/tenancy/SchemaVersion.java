package portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;

/** Which migration the schema stands at, as this node found it when it started. */
@ApplicationScoped
public class SchemaVersion {

    private volatile String last = "";

    void is(String version) {
        last = version;
    }

    public String last() {
        return last;
    }
}
