package portal.library;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import portal.content.ArrivedFile;
import portal.content.CastOfFiles;
import portal.content.StoredFiles;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.identity.CastOfCallers;
import portal.identity.CurrentCaller;
import portal.library.catalogue.CatalogueInTests;
import portal.library.exchange.CastOfExchange;
import portal.library.exchange.DescriptionExport;
import portal.library.find.CastOfFinding;
import portal.library.find.LibrarySearch;
import portal.library.textbook.CastOfTextbooks;
import portal.notice.Notices;
import portal.notice.NoticesOutside;
import portal.pairing.CastOfPartners;
import portal.school.CastOfSchools;
import portal.school.RowsOfSchools;
import portal.school.SchoolsInTests;
import portal.school.SupportRole;
import portal.tenancy.CastOfEntities;
import portal.tenancy.CountySql;
import portal.tenancy.HeardEvents;
import portal.tenancy.TenantSql;

/**
 * The library's services within one county's transaction of a test, as one person. In each county 甲小学 (A)
 * supports 乙村小 (B) and 丙村小 (C); 丁小学 (D) is paired with nobody.
 */
public final class LibraryInTests {

    public final Resources resources = new Resources();
    public final ResourceAccess access = new ResourceAccess();
    public final Contributing contributing = new Contributing();
    public final Adapting adapting = new Adapting();
    final Sharing sharing = new Sharing();
    final Reviewing reviewing = new Reviewing();
    final LookingAgain lookingAgain = new LookingAgain();
    public final LibraryReading reading = new LibraryReading();
    public final OwnResources own = new OwnResources();
    final ResourceFiles opening = new ResourceFiles();
    public final VersionFiles versionFiles = new VersionFiles();
    public final ResourceContents contents = new ResourceContents();
    final SchoolRooms rooms = new SchoolRooms();
    final ResourceInspection inspection;
    final LibrarySearch search;
    public final CatalogueInTests catalogue;
    final List<Long> asked = new ArrayList<>();
    public final StoredFiles files;
    public final TenantSql sql;
    public final CurrentCaller caller;
    public final Notices notices;
    public final EntityManager entities;
    private Consumer<ResourceGone> gone = told -> {};
    private Consumer<VersionTaken> taken = told -> {};

    private LibraryInTests(
            EntityManager entities, String county, Path folder, String user, String school,
            String... roles) {
        this.entities = entities;
        sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        files = CastOfFiles.files(entities, county, folder);
        caller = CastOfCallers.named(
                user, county, school == null ? null : Long.valueOf(school(school)), roles);
        var deed = new CurrentDeed();
        notices = NoticesOutside.over(sql, CountySql.in(county), new CurrentActor());
        resources.entities = entities;
        resources.county = CastOfEntities.over(entities);
        resources.rows = SchoolsInTests.rows(entities);
        resources.sql = sql;
        resources.gone = HeardEvents.by(told -> gone.accept(told));
        opening.taken = HeardEvents.by(told -> taken.accept(told));
        access.caller = caller;
        access.reach = SchoolsInTests.reach(caller);
        access.partners = CastOfPartners.partners(entities);
        access.resources = resources;
        contributing.resources = resources;
        contributing.access = access;
        contributing.parts = CastOfTextbooks.parts(entities);
        contents.sql = sql;
        contents.tenant = CountySql.in(county);
        inspection = new ResourceInspection() {

            @Override
            void ask(Resource resource) {
                asked.add(resource.getId());
            }
        };
        inspection.resources = resources;
        inspection.contents = contents;
        inspection.files = files;
        contributing.contents = contents;
        contributing.inspection = inspection;
        rooms.sql = sql;
        rooms.figures = CountySql.figures(sql, county);
        contributing.rooms = rooms;
        contributing.notices = notices;
        lookingAgain.resources = resources;
        lookingAgain.notices = notices;
        lookingAgain.deed = deed;
        adapting.rooms = rooms;
        contributing.files = files;
        contributing.county = resources.county;
        contributing.caller = caller;
        contributing.deed = deed;
        adapting.resources = resources;
        adapting.access = access;
        adapting.contents = contents;
        adapting.inspection = inspection;
        adapting.files = files;
        adapting.county = resources.county;
        adapting.caller = caller;
        adapting.deed = deed;
        sharing.resources = resources;
        sharing.access = access;
        sharing.notices = notices;
        sharing.caller = caller;
        sharing.deed = deed;
        reviewing.resources = resources;
        reviewing.notices = notices;
        reviewing.caller = caller;
        reviewing.deed = deed;
        reading.resources = resources;
        reading.access = access;
        var adopting = new Adopting();
        adopting.resources = resources;
        adopting.inspection = inspection;
        adopting.files = files;
        adopting.rooms = rooms;
        adopting.county = resources.county;
        adopting.caller = caller;
        catalogue = new CatalogueInTests(
                county, resources, contents, files, sql, adopting, adapting, notices, caller,
                HeardEvents.by(told -> taken.accept(told)));
        resources.changed = HeardEvents.by(
                CastOfFinding.index(resources, contents, files, sql).andThen(catalogue::changed));
        search = CastOfFinding.search(access, sql);
        versionFiles.resources = resources;
        versionFiles.files = files;
        versionFiles.contents = contents;
        reading.files = versionFiles;
        reviewing.files = versionFiles;
        own.resources = resources;
        own.access = access;
        own.caller = caller;
        opening.contents = contents;
        opening.resources = resources;
        opening.access = access;
    }

    /** Opens a county with its four schools and its plan of this year. */
    public static void open(TestDatabase database, String county) {
        database.inCounty(county, entities -> {
            var supporter = CastOfSchools.supporter("A");
            var recipient = CastOfSchools.recipient("B");
            var other = CastOfSchools.school("C", "丙村小", SupportRole.RECIPIENT);
            var apart = CastOfSchools.school("D", "丁小学", SupportRole.SUPPORTER);
            List.of(supporter, recipient, other, apart).forEach(entities::persist);
            CastOfPartners.publish(entities, supporter, recipient, other);
            return null;
        });
    }

    /** @param school the code of the school acted at, or null for somebody of the bureau */
    static <T> T as(
            TestDatabase database, Path folder, String county, String school, String role,
            Function<LibraryInTests, T> work) {
        return as(database, folder, county, "somebody@" + county, school, role, work);
    }

    /** The same for one of several, by the user name. */
    public static <T> T as(
            TestDatabase database, Path folder, String county, String user, String school,
            String role, Function<LibraryInTests, T> work) {
        return database.inCounty(county, entities -> {
            try {
                return new CurrentDeed().within(new Notes(), () -> work.apply(
                        new LibraryInTests(entities, county, folder, user, school, role)));
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** Tells those who watch the library what is done in it. */
    public void watchedBy(Consumer<ResourceGone> ofGone, Consumer<VersionTaken> ofTaken) {
        gone = ofGone;
        taken = ofTaken;
    }

    /** How descriptions leave for the caller. */
    public DescriptionExport export() {
        return CastOfExchange.export(reading, own, resources,
                CastOfTextbooks.shelf(caller.get().getTenant(), entities), caller);
    }

    /** Takes the first file of what the caller reads. */
    public void take(long id) {
        var place = reading.show(id).version().getFiles().get(0);
        opening.taken(files.get(place.getFile()));
    }

    public void takeDown(long id, String reason) {
        reviewing.takeDown(id, reason);
    }

    /** Decides what waits the longest, as it stands now. */
    public void decide(boolean isGranted, String reason) {
        var request = reviewing.waiting().get(0);
        reviewing.decide(request.getId(), request.getResourceVersion().getResource().getVersion(), isGranted, reason);
    }

    public void narrow(long id, Audience to) {
        sharing.narrow(id, seen(id), to);
    }

    public void withdraw(long id, String reason) {
        sharing.withdraw(id, reason);
    }

    public RowsOfSchools rows() {
        return resources.rows;
    }

    /** The id of a school. */
    public long school(String code) {
        return SchoolsInTests.rows(entities).school(code).getId();
    }

    public ArrivedFile arrived(String name, String words) {
        return CastOfFiles.arrived(files, name, words, Contributing.PURPOSE);
    }

    /** A described draft with one file of those words. */
    public long described(String title, String words) {
        long id = contributing.draft(List.of(arrived(title + ".txt", words)));
        contributing.describe(id, resources.get(id).getVersion(), description(title));
        return id;
    }

    static Description description(String title) {
        return new Description(title, ResourceKind.LESSON_PLAN, Optional.of(TaughtStage.PRIMARY),
                Optional.of(3), "数学", Optional.empty(), "示例教师", true, Licence.BY, "", "");
    }

    /** Shares a draft, described as the others are. */
    public void share(long id, Audience with) {
        contributing.describe(id, seen(id), description(resources.get(id).getTitle()));
        sharing.share(id, seen(id), with, true);
    }

    /** A resource shared with those, by whoever is asking. */
    public long shared(String title, Audience with) {
        long id = described(title, "正文 " + title);
        sharing.share(id, seen(id), with, true);
        return id;
    }

    public int seen(long id) {
        return resources.get(id).getVersion();
    }
}
