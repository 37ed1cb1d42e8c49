package portal.system;

import java.nio.file.Path;
import java.util.List;

/** The PostgreSQL processes that run from one data folder's own programs. */
public final class PostgresProcesses {

    private PostgresProcesses() {}

    public static List<ProcessHandle> of(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().stream()
                        .anyMatch(program -> Path.of(program).startsWith(data)))
                .toList();
    }

    /** Ends them as a power cut would. */
    public static void kill(Path data) {
        of(data).forEach(ProcessHandle::destroyForcibly);
    }
}
