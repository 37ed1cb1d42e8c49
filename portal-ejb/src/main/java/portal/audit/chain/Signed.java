package portal.audit.chain;

import java.nio.charset.StandardCharsets;

/** A statement about a chain that the portal signed. */
interface Signed {

    String kid();

    String signature();

    /** The fields that are signed, the statement's own kind first. */
    Object[] fields();

    default byte[] text() {
        var text = new StringBuilder();
        for (Object field : fields()) {
            text.append(new String(Line.netstring(field), StandardCharsets.UTF_8));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
