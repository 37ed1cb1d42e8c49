package portal.content.inspection.child;

import java.io.IOException;

/** The file opens with a password alone. */
class LockedException extends IOException {

    private static final long serialVersionUID = 1;
}
