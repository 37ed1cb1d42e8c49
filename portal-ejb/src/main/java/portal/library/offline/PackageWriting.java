package portal.library.offline;

import static portal.JsonDocuments.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import portal.content.FileType;
import portal.content.StoredFiles;
import portal.library.FileContent;
import portal.library.LibraryReading.ShownFile;
import portal.library.Resource;
import portal.library.offline.PackageContents.Packed;
import portal.library.textbook.TextbookPart;
import portal.library.use.UseTable;
import portal.tenancy.NationalTime;

/** Writes a package: the files, small pictures of their first pages, the page, a list for programs, the table. */
@Dependent
class PackageWriting {

    private static final String FILES = "files/";
    private static final String PICTURES = "previews/";

    @Inject
    StoredFiles files;

    /** A file as it lies in the package. @param picture where its first page is seen, or null */
    record PackedFile(String path, String name, long size, String picture, String excerpt) {}

    /** A resource as it lies in the package. */
    record PackedResource(Resource resource, int version, List<PackedFile> files) {}

    /** One piece of it in memory at a time. */
    void write(long id, PackageContents contents, PackageWords words, LongConsumer progress,
            OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var names = new PackedNames();
        var packed = new ArrayList<PackedResource>();
        for (Packed each : sorted(contents.packed())) {
            packed.add(pack(packed.size() + 1, each, names, words, zip));
            progress.accept(packed.size());
        }
        entry(zip, UseTable.FORMAT.title() + ".xlsx", true, workbook(packed));
        entry(zip, "manifest.json", true, manifest(id, contents.name(), packed));
        copy(zip, "stick.css");
        copy(zip, "stick.js");
        begin(zip, "index.html", true);
        new PackageIndex(id, contents, packed, words).write(zip);
        zip.closeEntry();
        zip.finish();
    }

    /** By subject, grade and line of a textbook, so that the page can part them as they stand. */
    private static List<Packed> sorted(List<Packed> packed) {
        return packed.stream().sorted(Comparator
                .comparing((Packed each) -> each.version().getResource().getSubject())
                .thenComparing(each -> Optional.ofNullable(each.version().getResource().getGrade())
                        .orElse(0))
                .thenComparing(each -> line(each.version().getResource()))).toList();
    }

    private static String line(Resource resource) {
        return Optional.ofNullable(resource.getPart()).map(PackageWriting::line).orElse("");
    }

    private static String line(TextbookPart part) {
        return "%s %03d %03d".formatted(
                part.getTextbook().getTitle(), part.getUnit(), part.getLesson());
    }

    private PackedResource pack(int number, Packed each, PackedNames names, PackageWords words,
            ZipOutputStream zip) throws IOException {
        var resource = each.version().getResource();
        var subject = resource.getSubject().isEmpty()
                ? words.text("subject.none") : resource.getSubject();
        var folder = PackedNames.folder(PackedNames.folder(FILES, subject),
                "%03d %s".formatted(number, resource.getTitle()));
        var packed = new ArrayList<PackedFile>();
        for (ShownFile file : each.files()) {
            var stored = file.stored();
            var path = names.of(folder, stored.name());
            copy(zip, path, stored.id(), stored.type() == FileType.TEXT);
            packed.add(new PackedFile(path, stored.name(), stored.size(),
                    picture(file, names.of(PICTURES, "%03d-%d.jpg".formatted(
                            number, file.place().getPosition())), zip),
                    file.content().map(FileContent::excerpt).orElse("")));
        }
        return new PackedResource(resource, each.version().getNumber(), packed);
    }

    private String picture(ShownFile file, String path, ZipOutputStream zip) throws IOException {
        var first = file.content().map(FileContent::previews).orElse(List.of()).stream().findFirst();
        if (first.isEmpty()) {
            return null;
        }
        copy(zip, path, first.get(), false);
        return path;
    }

    private void copy(ZipOutputStream zip, String path, long file, boolean isText)
            throws IOException {
        begin(zip, path, isText);
        try (var open = files.open(file)) {
            open.send(zip, 0, open.file().size());
        }
        zip.closeEntry();
    }

    private static void copy(ZipOutputStream zip, String name) throws IOException {
        try (InputStream in = PackageWriting.class.getResourceAsStream(name)) {
            entry(zip, name, true, in.readAllBytes());
        }
    }

    private static void entry(ZipOutputStream zip, String path, boolean isText, byte[] bytes)
            throws IOException {
        begin(zip, path, isText);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** What is not text is pressed already: to press it again takes time and no room away. */
    private static void begin(ZipOutputStream zip, String path, boolean isText) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.now(NationalTime.ZONE));
        zip.setLevel(isText ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        zip.putNextEntry(entry);
    }

    private static byte[] workbook(List<PackedResource> packed) {
        var out = new ByteArrayOutputStream();
        UseTable.write(packed.stream().map(PackedResource::resource).toList(), out);
        return out.toByteArray();
    }

    private static byte[] manifest(long id, String name, List<PackedResource> packed) {
        var resources = JSON.createArrayBuilder();
        packed.forEach(each -> resources.add(told(each)));
        return JSON.createObjectBuilder()
                .add("package", id)
                .add("name", name)
                .add("packedOn", NationalTime.today().toString())
                .add("resources", resources)
                .build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** By the names of the API. */
    private static JsonObjectBuilder told(PackedResource each) {
        var one = each.resource();
        var told = JSON.createObjectBuilder()
                .add("id", one.getId())
                .add("title", one.getTitle())
                .add("version", each.version())
                .add("subject", one.getSubject())
                .add("author", one.getAuthor())
                .add("description", one.getAbstract())
                .add("source", one.getSource());
        Stream.of(new Object[][] {
            {"kind", one.getKind()}, {"stage", one.getStage()}, {"licence", one.getLicence()},
            {"school", one.getSchool() == null ? null : one.getSchool().getCode()}
        }).filter(member -> member[1] != null)
                .forEach(member -> told.add((String) member[0], member[1].toString()));
        Optional.ofNullable(one.getGrade()).ifPresent(grade -> told.add("grade", grade));
        Optional.ofNullable(one.getPart()).ifPresent(part -> told.add("textbookPart", part.getId()));
        var files = JSON.createArrayBuilder();
        each.files().forEach(file -> files.add(JSON.createObjectBuilder()
                .add("path", file.path())
                .add("name", file.name())
                .add("size", file.size())));
        return told.add("files", files);
    }
}
