package portal.web.library;

import java.util.List;
import java.util.stream.IntStream;
import portal.content.FileType;
import portal.content.GivenFile;
import portal.content.inspection.Finding;
import portal.content.inspection.Heading;
import portal.library.FileContent;
import portal.library.LibraryReading.ShownFile;
import portal.library.catalogue.EntryKey;
import portal.web.content.Sizes;
import portal.web.content.SubtitlesServlet;
import portal.web.frame.Words;

/**
 * A file of a resource as its page shows it: what can be seen before it is taken, and how much that is.
 *
 * @param download  what the button says, with the size
 * @param subtitles the address of what is shown beneath a film; empty for none
 * @param pages     the addresses of pictures of its pages
 * @param excerpt   the beginning of its text
 */
public record ResourceFileLine(
        String name, String href, String download, Shape shape, String subtitles,
        List<String> findings, List<String> pages, List<String> headings, String excerpt) {

    /** How a browser shows it in its place. */
    enum Shape { PICTURE, FILM, SOUND, NONE }

    private static final int FIRST_PAGES = 3;

    static ResourceFileLine of(ShownFile shown, List<ShownFile> all, Words words) {
        var file = shown.stored();
        return new ResourceFileLine(file.name(), address(file.id()),
                words.text("resource.download", Sizes.words(words, file.size())), shape(file.type()),
                all.stream()
                        .map(ShownFile::stored)
                        .filter(one -> areSubtitles(one.name(), one.type(), file.name()))
                        .findFirst()
                        .map(one -> ".." + SubtitlesServlet.PATH + one.id())
                        .orElse(""),
                shown.content().map(FileContent::findings).stream().flatMap(found -> found.stream())
                        .map(Finding::name).map(one -> words.text("content.finding." + one)).toList(),
                shown.content().map(FileContent::previews).orElse(List.of()).stream()
                        .limit(FIRST_PAGES)
                        .map(page -> address(page) + "?inline=true").toList(),
                shown.content().map(FileContent::headings).orElse(List.of()).stream()
                        .map(Heading::words).toList(),
                shown.content().map(FileContent::excerpt).orElse(""));
    }

    /** A file that the catalogue gives. @param all those of the entry */
    static ResourceFileLine of(EntryKey entry, GivenFile file, List<GivenFile> all, Words words) {
        var address = CatalogueFileServlet.address(entry, file.position());
        return new ResourceFileLine(file.name(), address,
                words.text("resource.download", Sizes.words(words, file.size())), shape(file.type()),
                all.stream()
                        .filter(one -> areSubtitles(one.name(), one.type(), file.name()))
                        .findFirst()
                        .map(one -> CatalogueFileServlet.subtitles(entry, one.position()))
                        .orElse(""),
                file.look().findings().stream().map(one -> words.text("content.finding." + one)).toList(),
                IntStream.rangeClosed(1, Math.min(file.pages(), FIRST_PAGES))
                        .mapToObj(page -> address + "/" + page + "?inline=true").toList(),
                file.look().headings(), file.look().excerpt());
    }

    private static String address(long file) {
        return "../files/" + file;
    }

    private static Shape shape(FileType type) {
        if (!type.isShownInline()) {
            return Shape.NONE;
        }
        return type.mediaType().startsWith("video/") ? Shape.FILM
                : type.mediaType().startsWith("audio/") ? Shape.SOUND : Shape.PICTURE;
    }

    /** Whether a file of that name and type is of the same name as the film but for the ending. */
    private static boolean areSubtitles(String name, FileType type, String film) {
        return type == FileType.TEXT && name.matches("(?i).*\\.(srt|vtt)") && stem(name).equals(stem(film));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    public String inline() {
        return href + "?inline=true";
    }

    public boolean picture() {
        return shape == Shape.PICTURE;
    }

    public boolean film() {
        return shape == Shape.FILM;
    }

    public boolean sound() {
        return shape == Shape.SOUND;
    }

    public boolean subtitled() {
        return !subtitles.isEmpty();
    }

    public boolean mute() {
        return !subtitled();
    }

    public boolean paged() {
        return !pages.isEmpty();
    }

    public boolean read() {
        return !excerpt.isBlank();
    }

    public boolean outlined() {
        return !headings.isEmpty();
    }
}
