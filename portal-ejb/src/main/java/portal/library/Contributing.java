package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.ArrivedFile;
import portal.content.Digest;
import portal.content.FileOwner;
import portal.content.FileType;
import portal.content.PartialUploads;
import portal.content.Purpose;
import portal.content.StoredFiles;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.library.textbook.TextbookParts;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.school.School;
import portal.tenancy.CountyEntities;
import portal.tenancy.Within;

/** Where a school brings lessons to the library (上传资源), describes them, and makes new versions. */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class Contributing {

    /** What files are kept for, and what they may be. */
    public static final Purpose PURPOSE = new Purpose(
            "library-file", 2L << 30, EnumSet.complementOf(EnumSet.of(FileType.ZIP)));

    @Inject
    Resources resources;

    @Inject
    ResourceAccess access;

    @Inject
    TextbookParts parts;

    @Inject
    StoredFiles files;

    @Inject
    PartialUploads uploads;

    @Inject
    ResourceContents contents;

    @Inject
    ResourceInspection inspection;

    @Inject
    SchoolRooms rooms;

    @Inject
    Notices notices;

    @Inject
    CountyEntities county;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** A resource that the caller may change; any other answers as one that never was. */
    public Resource kept(long id) {
        var resource = access.kept(id);
        // Once the transaction is over nothing more of it can be read.
        resource.getLatest();
        resource.getPart();
        return resource;
    }

    /** Whether the caller may change it. */
    public boolean keeps(Resource resource) {
        return access.keeps(resource);
    }

    /** Refuses those who may bring nothing, before they choose a file. */
    public void requireContributor() {}

    /**
     * Refuses those who may not bring anything, and what there is no room for, before a byte is taken.
     *
     * @param promised as much as the caller has on its way already
     */
    public void expect(long bytes, long promised) {
        files.requireRoom(PURPOSE, bytes);
        rooms.require(caller.get().school().orElse(null), Math.max(1, bytes) + promised);
    }

    /** What the caller reads or keeps that has the very same bytes, their own school's first. */
    public Optional<Resource> known(Digest digest, long size) {
        return contents.versionsOf(digest, size).stream()
                .map(resources::version)
                .filter(access::opens)
                .map(ResourceVersion::getResource)
                .min(Comparator.comparing(one -> !access.keeps(one)));
    }

    /**
     * Makes a draft of files, called as the first of them until somebody describes it.
     *
     * @return its id
     */
    @Deed("library.draft")
    public long draft(List<ArrivedFile> arrived) {
        requireAny(arrived);
        var by = caller.get();
        var resource = new Resource(
                own(by.school().orElse(null)), withoutEnding(arrived.get(0).name()),
                by.getDisplayName(), by.getName());
        resources.add(resource);
        deed.on("Resource", resource.getId());
        return keep(resource.getLatest(), arrived);
    }

    private static void requireAny(List<ArrivedFile> arrived) {
        if (arrived.isEmpty()) {
            throw new RuleViolation("content.choose-first");
        }
    }

    private School own(Long school) {
        return school == null ? null : county.get(School.class, school);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private long keep(ResourceVersion version, List<ArrivedFile> arrived) {
        requireAny(arrived);
        arrived.forEach(files::send);
        for (ArrivedFile file : arrived) {
            version.requireOpen();
            version.add(files.keep(file, FileOwner.of(ResourceVersion.KIND, version.getId())));
        }
        resources.touched(version.getResource());
        rooms.requireKept(version.getResource().getSchool(),
                arrived.stream().mapToLong(ArrivedFile::size).sum());
        inspection.ask(version.getResource());
        deed.detail("files", arrived.size());
        return version.getResource().getId();
    }

    /** The same of files that came piece by piece. @param sent the ids of the uploads */
    @Deed("library.draft-sent-files")
    public long draftOfUploads(List<String> sent) {
        return taken(sent, this::draft);
    }

    private <T> T taken(List<String> sent, Function<List<ArrivedFile>, T> keeping) {
        var arrived = new ArrayList<ArrivedFile>();
        try {
            sent.forEach(id -> arrived.add(uploads.take(id, PURPOSE)));
            return keeping.apply(arrived);
        } finally {
            arrived.forEach(Contributing::forget);
        }
    }

    private static void forget(ArrivedFile file) {
        try (file) {
            // Its bytes are in their place, or nobody's.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds files to the version that nobody else reads yet. */
    @Deed("library.add-files")
    public void addFiles(long id, List<ArrivedFile> arrived) {
        keep(open(id).getLatest(), arrived);
    }

    @Deed("library.add-sent-files")
    public void addUploads(long id, List<String> sent) {
        taken(sent, arrived -> keep(open(id).getLatest(), arrived));
    }

    /** Takes a file off that version again. @param file the id of the {@link ResourceFile} */
    @Deed("library.remove-file")
    public void removeFile(long id, long file) {
        var resource = open(id);
        var found = resources.file(file);
        if (!found.getResourceVersion().getResource().getId().equals(resource.getId())) {
            throw new NotFound("ResourceFile");
        }
        var pictures = contents.pictures(file);
        resources.remove(found);
        files.drop(found.getFile());
        contents.unshown(pictures).forEach(files::drop);
        resources.touched(resource);
    }

    /** @param seen the version that the caller saw */
    @Deed("library.describe")
    public void describe(long id, int seen, Description as) {
        say(id, seen, resource -> resource.describe(as, as.part().map(parts::get).orElse(null)));
    }

    /** Describes it as it was described before, or not at all. @param seen the version that the caller saw */
    @Deed("library.describe-back")
    public void describeBack(long id, int seen, Said said) {
        say(id, seen, resource -> resource.putBack(said, said.part() == null ? null : parts.get(said.part())));
    }

    private void say(long id, int seen, Consumer<Resource> saying) {
        var resource = open(id);
        resource.requireSeen(seen);
        var before = DescribedAs.now(resource);
        saying.accept(resource);
        deed.detail("changed", before.changes(DescribedAs.now(resource)).stream()
                .map(LookingAgain.Change::field).collect(Collectors.joining(" ")));
        resources.changed(resource);
        if (resource.isDescribedAnew()) {
            notices.raise(NewNotice.toDo(Addressee.role(BUREAU_OFFICER), LookingAgain.DESCRIBED_ANEW, id,
                    "/library/reviews.xhtml", resource.getTitle(), resource.getSchool().getName()));
        } else {
            notices.done(LookingAgain.DESCRIBED_ANEW, id);
        }
    }

    /** Begins a version beside those that stand, with the files of the latest, to be changed. */
    @Deed("library.new-version")
    public void newVersion(long id, String note) {
        var resource = open(id);
        var before = resource.getLatest();
        var added = resource.add(note, caller.get().getName());
        resources.flush();
        for (ResourceFile file : before.getFiles()) {
            var also = added.add(files.keepAlso(
                    file.getFile(), FileOwner.of(ResourceVersion.KIND, added.getId())));
            resources.flush();
            contents.keepAlso(file.getId(), also.getId());
        }
        resources.touched(resource);
        inspection.ask(resource);
        deed.detail("number", added.getNumber());
    }

    /** Throws a draft away, and its files with it. */
    @Deed("library.discard")
    public void discard(long id) {
        var resource = open(id);
        if (!resource.isDraft()) {
            throw new RuleViolation("resource.version-shared", resource.getLatest().getNumber());
        }
        deed.detail("name", resource.getTitle());
        var owners = resource.getVersions().stream()
                .map(each -> FileOwner.of(ResourceVersion.KIND, each.getId())).toList();
        resources.remove(resource);
        owners.forEach(files::dropOf);
    }

    private Resource open(long id) {
        var resource = access.claimed(id);
        deed.on("Resource", id);
        return resource;
    }
}
