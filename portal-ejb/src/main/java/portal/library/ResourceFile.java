package portal.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import portal.tenancy.TenantOwned;

/** The place of a stored file in a version of a resource (附件). */
@Entity
@Table(name = "resource_file")
@NamedQuery(name = "ResourceFile.ofVersions", query = """
        select f from ResourceFile f
        where f.resourceVersion in :versions order by f.resourceVersion.id, f.position""")
public class ResourceFile extends TenantOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "resource_version_id", updatable = false)
    private ResourceVersion resourceVersion;

    @Column(name = "position", nullable = false)
    private int position;

    /** The id of the stored file. */
    @Column(name = "file_id", nullable = false, updatable = false)
    private long file;

    protected ResourceFile() {}

    ResourceFile(ResourceVersion resourceVersion, int position, long file) {
        this.resourceVersion = resourceVersion;
        this.position = position;
        this.file = file;
    }

    public ResourceVersion getResourceVersion() {
        return resourceVersion;
    }

    /** From 1; the first is the one that is shown first. */
    public int getPosition() {
        return position;
    }

    /** The id of the stored file. */
    public long getFile() {
        return file;
    }
}
