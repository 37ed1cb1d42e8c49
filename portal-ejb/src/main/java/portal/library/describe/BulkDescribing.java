package portal.library.describe;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.document.TableLimits;
import portal.document.TableWriter;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListKind;
import portal.document.intake.Terms;
import portal.identity.CurrentCaller;
import portal.library.Contributing;
import portal.library.OwnResources;
import portal.library.Resource;
import portal.library.textbook.TextbookShelf;
import portal.tenancy.Within;

/**
 * Describes many resources by a table (批量描述): those that the caller keeps, by the same rules as one at a
 * time. What somebody else changed meanwhile is refused, row by row.
 */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class BulkDescribing {

    public static final String LIST = "resourceDescription";

    private static final Set<String> WHO_KEEP_A_SCHOOLS = Set.of(PRINCIPAL, SCHOOL_ADMIN);

    /** As many titles as one reads in a message. */
    private static final int NAMED = 10;

    private static final TableLimits LIMITS = new TableLimits(
            10L << 20, 1_000, 50L << 20, 80L << 20, 200, 2_000, 50, 4_000, 500);

    @Inject
    OwnResources own;

    @Inject
    Contributing contributing;

    @Inject
    TextbookShelf shelf;

    @Inject
    DescribedBatches batches;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    public ListKind kind() {
        var format = table(kept()).format();
        return new ListKind(LIST, format, format, LIMITS, List.of());
    }

    /** A workbook of those that the caller keeps, drafts included, the newest first. */
    public byte[] workbook() {
        var kept = kept();
        var table = table(kept);
        var out = new ByteArrayOutputStream();
        try (var writer = TableWriter.workbook(table.format(), out)) {
            kept.values().forEach(each -> writer.write(table.line(each)));
        }
        return out.toByteArray();
    }

    /** What the file would change; nothing is stored. */
    public ListChanges preview(UploadedTable upload) {
        return read(upload).changes();
    }

    /** Stores what the file states. Refused as a whole if a row is faulty, unless those are left out. */
    @Deed("library.describe-many")
    public ListChanges take(UploadedTable upload, Terms terms) {
        var read = read(upload);
        read.changes().requireTakeable(terms);
        long batch = batches.remember(
                read.changed().stream().map(DescriptionReading.Stated::id).toList(), caller.get().getName());
        // In one order, so that two who describe the same ones wait for each other, not both forever.
        read.changed().stream().sorted(Comparator.comparing(DescriptionReading.Stated::id))
                .forEach(each -> contributing.describe(each.id(), each.seen(), each.as()));
        batches.settle(batch);
        deed.detail("changed", read.changed().size());
        return read.changes();
    }

    /** What the caller described by tables and may still undo, the latest first. */
    public List<DescribedBatch> batches() {
        return batches.of(caller.get().getName());
    }

    /**
     * Lets every resource of a batch say what it said before it, or says what stands against it.
     *
     * @return how many there were
     */
    @Deed("library.describe-undo")
    public int undo(long batch) {
        var before = batches.hold(batch, caller.get().getName());
        if (before.isEmpty()) {
            throw new NotFound("DescribedBatch");
        }
        var kept = kept();
        var hindered = before.stream()
                .filter(each -> !isAsTaken(each, kept.get(Long.toString(each.resource()))))
                .map(each -> title(each, kept.get(Long.toString(each.resource()))))
                .toList();
        if (!hindered.isEmpty()) {
            throw new RuleViolation("describeMany.undo-hindered", hindered.size(),
                    hindered.stream().limit(NAMED).collect(Collectors.joining("、")));
        }
        before.forEach(each -> contributing.describeBack(each.resource(), each.left(), each.said()));
        batches.forget(batch);
        deed.detail("changed", before.size());
        return before.size();
    }

    /** As one finds it now, where one does. */
    private static String title(DescribedBatches.Before before, Resource now) {
        return now == null ? before.said().title() : now.getTitle();
    }

    private static boolean isAsTaken(DescribedBatches.Before before, Resource now) {
        return now != null && now.getVersion() == before.left();
    }

    private DescriptionReading.Read read(UploadedTable upload) {
        var kept = kept();
        return new DescriptionReading(table(kept), kept).read(upload);
    }

    private DescriptionTable table(Map<String, Resource> kept) {
        return new DescriptionTable(shelf.contents(shelf.all()), kept.values());
    }

    /** What can be described, by number. */
    private Map<String, Resource> kept() {
        var school = caller.get().getRoles().stream().anyMatch(WHO_KEEP_A_SCHOOLS::contains)
                ? own.ofSchool() : List.<OwnResources.Brought>of();
        var kept = new LinkedHashMap<String, Resource>();
        Stream.concat(own.own().stream(), school.stream())
                .map(OwnResources.Brought::resource)
                .filter(Resource::isAvailable)
                .filter(contributing::keeps)
                .sorted(Comparator.comparing(Resource::getId).reversed())
                .forEach(each -> kept.putIfAbsent(each.getId().toString(), each));
        return kept;
    }
}
