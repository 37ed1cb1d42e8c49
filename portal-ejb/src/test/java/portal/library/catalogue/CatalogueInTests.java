package portal.library.catalogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.content.CastOfFiles;
import portal.content.StoredFiles;
import portal.deed.CurrentDeed;
import portal.identity.CurrentCaller;
import portal.job.Jobs;
import portal.job.RunsInTests;
import portal.library.Adapting;
import portal.library.Adopting;
import portal.library.ResourceChanged;
import portal.library.ResourceContents;
import portal.library.ResourceKind;
import portal.library.Resources;
import portal.library.TaughtStage;
import portal.library.VersionTaken;
import portal.library.find.CastOfFinding;
import portal.library.textbook.TextbookPartsRenamed;
import portal.notice.Notices;
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
    public final CatalogueReading reading = new CatalogueReading();
    private final CatalogueFollowing following = new CatalogueFollowing();
    private final CopyWork work = new CopyWork();
    private boolean large;
    private Map<String, Object> asked = Map.of();
    private final CatalogueAdapting adapting = new CatalogueAdapting() {

        @Override
        boolean isLarge(CatalogueEntry entry) {
            return large;
        }
    };

    /** What came on record apart, the deeds' names. */
    public final List<String> trail = new ArrayList<>();

    public CatalogueInTests(
            String county, Resources resources, ResourceContents contents, StoredFiles files,
            TenantSql sql, Adopting adopting, Adapting ofOwn, Notices notices, CurrentCaller caller,
            Event<VersionTaken> taken) {
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
        reading.rows = harvesting.rows;
        reading.hits = new CatalogueHits();
        reading.hits.sql = sql;
        reading.own = publishing.entries;
        reading.files = publishing.files;
        reading.tenant = publishing.tenant;
        reading.trail = new AuditTrail() {

            @Override
            public void apart(Entry entry) {
                trail.add(entry.tenant() + " " + entry.deed() + " " + entry.subject());
            }
        };
        adapting.rows = reading.rows;
        adapting.own = reading.own;
        var takings = new CatalogueTakings();
        takings.sql = sql;
        takings.tenant = publishing.tenant;
        takings.caller = caller;
        following.takings = takings;
        following.notices = notices;
        following.deed = new CurrentDeed();
        reading.takings = takings;
        reading.resources = resources;
        reading.taken = taken;
        adapting.copying = new CatalogueCopying();
        adapting.copying.given = reading.files;
        adapting.copying.arrivals = CastOfFiles.arrivals(files);
        adapting.copying.adopting = adopting;
        adapting.copying.takings = takings;
        work.rows = reading.rows;
        work.copying = adapting.copying;
        adapting.jobs = new Jobs() {

            @Override
            public long ask(String kind, String subject, Map<String, Object> settings, InputStream input) {
                asked = settings;
                return 1;
            }
        };
        adapting.adapting = ofOwn;
        adapting.deed = new CurrentDeed();
    }

    /** @return the id of the draft */
    public long adapt(EntryKey key) {
        return adapting.adapt(key).id();
    }

    /**
     * The same of what is too large for a request.
     *
     * @param meanwhile is done before the job begins
     */
    public long adaptLarge(EntryKey key, Runnable meanwhile) {
        large = true;
        assertTrue(adapting.adapt(key).isJob());
        meanwhile.run();
        var run = RunsInTests.of(CopyWork.KIND, asked);
        work.work(run);
        assertTrue(RunsInTests.result(run).get("files").equals(1));
        return (long) RunsInTests.result(run).get("resource");
    }

    /** One round of the timer. */
    public void follow() {
        following.tidy();
        if (following.isNews()) {
            following.tell();
        }
        assertFalse(following.isNews());
    }

    public void changed(ResourceChanged told) {
        publishing.changed(told);
    }

    public void partsRenamed(TextbookPartsRenamed told) {
        publishing.partsRenamed(told);
    }

    /** The county and its schools are called otherwise. */
    public void called(String county) {
        name = county;
        publishing.renamed(new CountyRenamed());
        publishing.schoolsChanged(new SchoolsChanged());
    }

    /** All that the county is told of. */
    public List<Harvested> harvest() {
        return harvest(Optional.empty(), Optional.empty());
    }

    public Instant settled() {
        return harvesting.settled();
    }

    /** All of a kind or stage, and what has gone. */
    public List<Harvested> harvest(Optional<ResourceKind> kind, Optional<TaughtStage> stage) {
        return harvesting.changes(new HarvestRange(Instant.EPOCH, Instant.now().plusSeconds(1), kind, stage),
                Optional.empty(), MOST);
    }
}
