package portal.content.inspection.child;

import java.io.IOException;

/** The file ends before its contents do. */
class CutOffException extends IOException {

    private static final long serialVersionUID = 1;
}
