package portal.content;

/**
 * A file that a county gives to others (公开文件), as its row tells of it.
 *
 * @param position from 1, in the order of its entry
 * @param type     by its bytes
 * @param pages    how many pictures of its pages are given with it
 * @param look     what is told of it before it is opened
 */
public record GivenFile(
        int position, String name, FileType type, long size, Digest digest, int pages,
        FileLook look) {}
