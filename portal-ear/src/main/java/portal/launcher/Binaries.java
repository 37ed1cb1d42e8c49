package portal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once into the data folder.
 *
 * <p>They are unpacked beside and then moved, so that a folder of that name is whole, however the
 * launcher ended.
 */
final class Binaries {

    private Binaries() {}

    static Path unpacked(Path data, String version) throws IOException {
        Path place = data.resolve("pg-" + version);
        removeHalfUnpacked(data);
        if (Files.exists(place)) {
            return place;
        }
        String archive = archive();
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Refusal("database.no-binaries", archive);
            }
            Path beside = Files.createDirectory(
                    data.resolve("pg-unpack-" + ProcessHandle.current().pid()));
            unpack(packed, beside);
            DataFolder.settle(beside, place);
        }
        return place;
    }

    private static void removeHalfUnpacked(Path data) throws IOException {
        try (var left = Files.newDirectoryStream(data, "pg-unpack-*")) {
            for (Path folder : left) {
                DataFolder.emptied(folder);
            }
        }
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null;
                    entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            DataFolder.permit(target, executable(entry) ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static boolean executable(TarArchiveEntry entry) {
        return (entry.getMode() & 0100) != 0;
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.startsWith("windows") ? "windows"
                : system.startsWith("mac") ? "darwin" : "linux";
        String processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "/postgres-" + name + "-" + processor + ".txz";
    }
}
