package portal.identity;

import java.io.Serializable;

/** A school as accounts need to know it: by its code, and called by its name. */
public record SchoolName(long id, String code, String name) implements Serializable {

    private static final long serialVersionUID = 1L;
}
