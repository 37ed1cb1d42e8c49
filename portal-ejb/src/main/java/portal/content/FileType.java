package portal.content;

import java.util.List;

/**
 * A kind of file that the portal keeps (文件类型), as its bytes show it. What is none of these is
 * refused, whatever its name says.
 */
public enum FileType {

    /** Subtitles as well: what a film shows beneath it is text, its name alone tells them apart. */
    TEXT("text/plain", "txt", "csv", "tsv", "srt", "vtt"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "ppsx"),
    XLSM("application/vnd.ms-excel.sheet.macroenabled.12", "xlsm"),
    DOCM("application/vnd.ms-word.document.macroenabled.12", "docm"),
    PPTM("application/vnd.ms-powerpoint.presentation.macroenabled.12", "pptm", "ppsm"),
    XLS("application/vnd.ms-excel", "xls", "et"),
    DOC("application/msword", "doc", "wps"),
    PPT("application/vnd.ms-powerpoint", "ppt", "pps", "dps"),
    /** Whichever of the three it is, its password alone would tell. */
    LOCKED_OFFICE("application/x-tika-ooxml-protected", "docx", "xlsx", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4", "m4v"),
    MOV("video/quicktime", "mov", "qt"),
    WEBM("video/webm", "webm"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a"),
    /** What the portal itself packs: nobody brings one. */
    ZIP("application/zip", "zip");

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
        return switch (this) {
            case PNG, JPEG, GIF, WEBP, MP4, MOV, WEBM, MP3, M4A -> true;
            default -> false;
        };
    }
}
