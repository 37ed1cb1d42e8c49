package portal.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;

/** A walk through a folder that is worked in meanwhile: what is gone before its turn is passed over. */
class LiveFolder extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    /** What something within a folder is called in an archive that knows the folder by a name. */
    static String nameIn(String folder, Path within) {
        String inner = within.toString().replace('\\', '/');
        return inner.isEmpty() ? folder : folder + "/" + inner;
    }
}
