package portal.library.use;

import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.identity.Caller;
import portal.identity.CastOfCallers;
import portal.library.LibraryInTests;
import portal.pairing.CastOfPartners;
import portal.tenancy.CountySql;

/** The services of the library's use within one county's transaction of a test, as one person. */
final class UseInTests {

    final LibraryInTests library;
    final Teaching teaching = new Teaching();
    final Remarking remarking = new Remarking();
    final Collecting collecting = new Collecting();
    final UseReading reading = new UseReading();
    final ContributionReading contributions = new ContributionReading();
    final FollowingSchools following = new FollowingSchools();

    private UseInTests(LibraryInTests library, String county) {
        this.library = library;
        var tenant = CountySql.in(county);
        var deed = new CurrentDeed();
        var resources = new ReadResources();
        resources.resources = library.resources;
        resources.access = library.access;
        var uses = new UseRows();
        uses.sql = library.sql;
        uses.tenant = tenant;
        var said = new SaidRows();
        said.sql = library.sql;
        said.tenant = tenant;
        teaching.resources = resources;
        teaching.uses = uses;
        teaching.caller = library.caller;
        teaching.deed = deed;
        remarking.resources = resources;
        remarking.said = said;
        remarking.notices = library.notices;
        remarking.caller = library.caller;
        remarking.deed = deed;
        collecting.resources = resources;
        collecting.rows = new CollectionRows();
        collecting.rows.sql = library.sql;
        collecting.rows.tenant = tenant;
        collecting.caller = library.caller;
        collecting.deed = deed;
        reading.resources = resources;
        reading.uses = uses;
        reading.said = said;
        reading.same = new SameLesson();
        reading.same.sql = library.sql;
        reading.caller = library.caller;
        following.rows = library.rows();
        contributions.rows = new ContributionRows();
        contributions.rows.sql = library.sql;
        contributions.metrics = new LibraryMetrics();
        contributions.metrics.sql = library.sql;
        contributions.resources = library.resources;
        contributions.access = library.access;
        contributions.uses = uses;
        contributions.caller = library.caller;
        var watching = new UseWatching();
        watching.uses = uses;
        watching.notices = library.notices;
        watching.caller = library.caller;
        watching.partners = CastOfPartners.partners(library.entities);
        library.watchedBy(watching::gone, watching::taken);
    }

    /** @param colleagues the codes of the schools of those who have an account, by their user names */
    UseReturning returning(Map<String, String> colleagues) {
        var returned = new ReturnedUse();
        returned.resources = collecting.resources;
        returned.uses = teaching.uses;
        returned.caller = library.caller;
        returned.colleagues = new Colleagues() {

            @Override
            Optional<Caller> account(String name) {
                return Optional.ofNullable(colleagues.get(name)).map(school -> CastOfCallers
                        .named(name, library.caller.get().getTenant(), library.school(school),
                                name.startsWith("clerk") ? SCHOOL_ADMIN : TEACHER)
                        .get());
            }
        };
        returned.colleagues.caller = library.caller;
        var returning = new UseReturning();
        returning.returned = returned;
        returning.uses = teaching.uses;
        returning.caller = library.caller;
        returning.deed = new CurrentDeed();
        return returning;
    }

    static <T> T as(
            TestDatabase database, Path folder, String county, String user, String school,
            String role, Function<UseInTests, T> work) {
        return LibraryInTests.as(database, folder, county, user, school, role,
                library -> work.apply(new UseInTests(library, county)));
    }
}
