package portal.content;

import java.util.List;

/**
 * A kind of file that the portal keeps (文件类型), as its bytes show it. What is none of these is
 * refused, whatever its name says.
 */
public enum FileType {

    TEXT("text/plain", "txt", "csv", "tsv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4", "m4v");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What names of such files end with, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a browser may show it in its place: nothing of it can act there. */
    public boolean isShownInline() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }
}
