package portal.library.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.content.CastOfFiles;
import portal.content.OpenFile;
import portal.content.StoredFiles;
import portal.library.ResourceChanged;
import portal.library.ResourceContents;
import portal.library.Resources;
import portal.library.find.CastOfFinding;
import portal.school.SchoolsChanged;
import portal.tenancy.CountyRenamed;
import portal.tenancy.CountySql;
import portal.tenancy.TenantSql;
import portal.tenancy.Tenants;

/** The catalogue's services within one county's transaction of a test. */
public final class CatalogueInTests {

    private static final int MOST = 100;

    private String name;
    final CataloguePublishing publishing = new CataloguePublishing();
    final Harvesting harvesting = new Harvesting();

    public CatalogueInTests(
            String county, Resources resources, ResourceContents contents, StoredFiles files,
            TenantSql sql) {
        name = "示例县" + county;
        publishing.resources = resources;
        publishing.contents = contents;
        publishing.words = CastOfFinding.words(contents, files);
        publishing.entries = new OwnEntries();
        publishing.entries.sql = sql;
        publishing.entries.tenant = CountySql.in(county);
        publishing.files = CastOfFiles.given(files);
        publishing.tenant = CountySql.in(county);
        publishing.tenants = new Tenants() {

            @Override
            public String name(String of) {
                return name;
            }
        };
        harvesting.rows = new CatalogueRows();
        harvesting.rows.sql = sql;
        harvesting.rows.files = publishing.files;
    }

    public void changed(ResourceChanged told) {
        publishing.changed(told);
    }

    /** The county and its schools are called otherwise. */
    public void called(String county) {
        name = county;
        publishing.renamed(new CountyRenamed());
        publishing.schoolsChanged(new SchoolsChanged());
    }

    /** What an entry's file says, opened by whoever is asking. @param page 0 for the file itself */
    public OpenFile open(EntryKey key, int position, int page) {
        return publishing.files.open(key.files(), position, page);
    }

    /** All that the county is told of. */
    public List<Harvested> harvest() {
        return harvesting.changes(Instant.EPOCH, Instant.now().plusSeconds(1), Optional.empty(), MOST);
    }
}
