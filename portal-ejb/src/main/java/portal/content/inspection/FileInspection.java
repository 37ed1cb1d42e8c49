package portal.content.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import portal.content.FileType;

/** Looks into stored files, each in a process of its own and few at a time. */
@ApplicationScoped
public class FileInspection {

    private static final Logger LOG = Logger.getLogger(FileInspection.class.getName());

    private static final Set<FileType> OFFICE = Set.of(
            FileType.DOCX, FileType.DOC, FileType.PPTX, FileType.PPT, FileType.XLSX, FileType.XLS,
            FileType.ODT, FileType.ODS, FileType.ODP);

    @Inject
    InspectionSettings settings;

    private final Path temporary;
    private Semaphore turns;
    private Optional<Confinement> confinement;

    public FileInspection() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private FileInspection(Path temporary) {
        this.temporary = temporary;
    }

    @PostConstruct
    void start() {
        turns = new Semaphore(settings.atOnce(), true);
    }

    static FileInspection of(InspectionSettings settings, Path temporary) {
        var inspection = new FileInspection(temporary);
        inspection.settings = settings;
        inspection.start();
        return inspection;
    }

    /**
     * Never fails for what is in the file; returns within the limit once its turn has come.
     *
     * @param name what the file is called
     */
    public Inspected inspect(Path bytes, String name, FileType type) {
        turns.acquireUninterruptibly();
        try {
            return confinement()
                    .map(confinement -> inspect(confinement, bytes.toAbsolutePath(), type))
                    .map(seen -> Mislabelled.of(name, type) ? seen.with(Finding.MISLABELLED) : seen)
                    .orElseGet(Inspected::none);
        } finally {
            turns.release();
        }
    }

    private Inspected inspect(Confinement confinement, Path bytes, FileType type) {
        try {
            Path folder = Files.createTempDirectory(temporary, "inspection").toRealPath();
            try {
                Inspected seen = read(confinement, folder, bytes, type);
                return settings.office().isPresent() && OFFICE.contains(type)
                        && !seen.findings().contains(Finding.ENCRYPTED)
                        ? withPages(confinement, folder, bytes, type, seen) : seen;
            } finally {
                remove(folder);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private Inspected read(Confinement confinement, Path folder, Path bytes, FileType type) {
        Path report = folder.resolve(type.name());
        List<String> command = new ArrayList<>(
                Confinement.reader(settings.libraries().orElseThrow(), folder));
        command.addAll(List.of(bytes.toString(), type.name(), report.toString(),
                Long.toString(settings.time().toSeconds())));
        confinement.runs(command, settings.time(), folder);
        return ReportReading.of(report);
    }

    /** Tried once: whatever the system cannot do, it cannot do for every file. */
    private synchronized Optional<Confinement> confinement() {
        if (confinement == null) {
            confinement = settings.libraries().flatMap(libraries -> Confinement.tightest(
                    Confinement.reader(libraries, temporary), temporary));
        }
        return confinement;
    }

    /** As LibreOffice would print it; where it cannot, what was seen before stays. */
    private Inspected withPages(
            Confinement confinement, Path folder, Path bytes, FileType type, Inspected seen)
            throws IOException {
        Path original = Files.copy(bytes, folder.resolve("original." + type.endings().get(0)));
        List<String> command = List.of(settings.office().orElseThrow().toString(), "--headless",
                "--norestore", "--nolockcheck", "-env:UserInstallation="
                        + folder.resolve("office").toUri(),
                "--convert-to", "pdf", "--outdir", folder.toString(), original.toString());
        confinement.runs(command, settings.time(), folder);
        Path printed = folder.resolve("original.pdf");
        if (!Files.isRegularFile(printed, LinkOption.NOFOLLOW_LINKS)) {
            return seen;
        }
        Inspected pages = read(confinement, folder, printed, FileType.PDF);
        if (pages.previews().isEmpty()) {
            return seen;
        }
        var properties = new EnumMap<Property, String>(Property.class);
        properties.putAll(seen.properties());
        if (pages.properties().containsKey(Property.PAGES)) {
            properties.put(Property.PAGES, pages.properties().get(Property.PAGES));
        }
        return new Inspected(seen.findings(), seen.text(), seen.headings(), properties,
                pages.previews());
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException kept) {
            LOG.log(Level.WARNING, "what a reader of files left cannot be removed", kept);
        }
    }
}
