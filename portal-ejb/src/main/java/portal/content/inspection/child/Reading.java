package portal.content.inspection.child;

import java.io.IOException;
import java.nio.file.Path;

/** How files of one kind are read; what it fails of is told by {@link Inspector}. */
@FunctionalInterface
interface Reading {

    void read(Path file, Report report) throws IOException;
}
