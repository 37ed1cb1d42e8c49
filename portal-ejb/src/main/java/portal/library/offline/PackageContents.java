package portal.library.offline;

import java.util.List;
import portal.library.LibraryReading.ShownFile;
import portal.library.ResourceVersion;

/**
 * What a package is made of (打包清单).
 *
 * @param name    how it is called; empty while nobody has called it
 * @param packed  in the order in which they were chosen
 * @param missing how many more were chosen that the caller does not read, or not any more
 */
public record PackageContents(String name, List<Packed> packed, int missing) {

    /** The version that the caller reads, with its files. */
    public record Packed(ResourceVersion version, List<ShownFile> files) {

        public long bytes() {
            return files.stream().mapToLong(file -> file.stored().size()).sum();
        }
    }

    public PackageContents {
        packed = List.copyOf(packed);
    }

    public int files() {
        return packed.stream().mapToInt(each -> each.files().size()).sum();
    }

    /** Of all files; pictures of pages and the page itself take little besides. */
    public long bytes() {
        return packed.stream().mapToLong(Packed::bytes).sum();
    }
}
