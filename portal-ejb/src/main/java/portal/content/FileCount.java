package portal.content;

/**
 * What a county keeps in files, and how they fare.
 *
 * @param missing    files whose bytes are lost
 * @param damaged    files whose bytes are not what they were
 * @param unverified files whose bytes nobody has read again yet
 */
public record FileCount(FileUse use, long missing, long damaged, long unverified) {}
