package portal.tenancy.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;
import portal.tenancy.folder.FolderFault.Kind;

/**
 * What the tenants folder holds: the counties that can serve, and what is wrong with the others.
 *
 * <p>A figure comes from the county, else from the first of its profiles that sets it, else from
 * the nation. A county with any fault of its own is refused; a faulty profile refuses those who
 * adopt it, a faulty national file everybody.
 *
 * @param sound  the counties without a fault, by folder
 * @param faults every fault, by folder, file and line
 */
public record CountyFolders(List<CountyFolder> sound, List<FolderFault> faults) {

    /** Reads the folder anew; what two capabilities both declare is a fault of the program. */
    public static CountyFolders read(Path tenants, Iterable<? extends PolicyKeys> capabilities) {
        var keys = new TreeMap<String, PolicyKey<?>>();
        for (PolicyKeys capability : capabilities) {
            for (PolicyKey<?> key : capability.keys()) {
                if (keys.put(key.code(), key) != null) {
                    throw new IllegalStateException("declared twice: " + key.code());
                }
            }
        }
        try {
            return new FoldersReading(tenants, keys).read();
        } catch (IOException | UncheckedIOException unreadable) {
            return new CountyFolders(
                    List.of(), List.of(FolderFault.of("", "", 0, "", Kind.UNREADABLE)));
        }
    }
}
