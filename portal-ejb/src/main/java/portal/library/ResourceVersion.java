package portal.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import portal.OneLine;
import portal.RuleViolation;
import portal.tenancy.TenantOwned;

/**
 * A version of a resource (版本) with its files, which stay as they are once somebody else may read
 * them.
 */
@Entity
@Table(name = "resource_version")
public class ResourceVersion extends TenantOwned {

    /** What stored files of the library belong to. */
    public static final String KIND = "ResourceVersion";

    static final int MOST_FILES = 20;
    private static final int LONGEST_NOTE = 300;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "resource_id", updatable = false)
    private Resource resource;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "note", nullable = false)
    private String note;

    @Column(name = "made_by", nullable = false, updatable = false)
    private String madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private OffsetDateTime madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    /** The place of the narrowest audience that reads it; null where nobody does. */
    @Column(name = "read_from")
    private Integer readFrom;

    /** The place of the widest. */
    @Column(name = "read_to")
    private Integer readTo;

    @OneToMany(mappedBy = "resourceVersion", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ResourceFile> files = new ArrayList<>();

    protected ResourceVersion() {}

    ResourceVersion(Resource resource, int number, String note, String by) {
        this.resource = resource;
        this.number = number;
        this.note = note(note);
        madeBy = by;
        madeAt = OffsetDateTime.now();
    }

    private static String note(String said) {
        var line = OneLine.of(said);
        if (line.length() > LONGEST_NOTE) {
            throw new RuleViolation("resource.note-too-long", LONGEST_NOTE);
        }
        return line;
    }

    /** Refuses to touch files that others may have read. */
    void requireOpen() {
        resource.requireAvailable();
        if (audience != null) {
            throw new RuleViolation("resource.version-shared", number);
        }
    }

    /** @param file the id of a stored file that belongs to this version */
    ResourceFile add(long file) {
        requireOpen();
        if (files.size() >= MOST_FILES) {
            throw new RuleViolation("resource.too-many-files", MOST_FILES);
        }
        int last = files.stream().mapToInt(ResourceFile::getPosition).max().orElse(0);
        var added = new ResourceFile(this, last + 1, file);
        files.add(added);
        return added;
    }

    void remove(ResourceFile file) {
        requireOpen();
        files.remove(file);
    }

    void reach(Audience with) {
        if (files.isEmpty()) {
            throw new RuleViolation("resource.without-file");
        }
        audience = with;
    }

    /** @param to below {@code from} where nobody reads it */
    void readBy(int from, int to) {
        boolean read = to >= from;
        readFrom = read ? Integer.valueOf(from) : null;
        readTo = read ? Integer.valueOf(to) : null;
    }

    /** Whether it is the one that readers of that distance read. */
    boolean isReadBy(Audience distance) {
        return readFrom != null && distance.ordinal() >= readFrom && distance.ordinal() <= readTo;
    }

    /** Whether anybody reads it. */
    public boolean isRead() {
        return readFrom != null;
    }

    public Resource getResource() {
        return resource;
    }

    /** From 1. */
    public int getNumber() {
        return number;
    }

    /** What is new in it; may be empty. */
    public String getNote() {
        return note;
    }

    public String getMadeBy() {
        return madeBy;
    }

    public OffsetDateTime getMadeAt() {
        return madeAt;
    }

    /** How far it is shared; null while it is shared with nobody. */
    public Audience getAudience() {
        return audience;
    }

    /** In their order. */
    public List<ResourceFile> getFiles() {
        return Collections.unmodifiableList(files);
    }
}
