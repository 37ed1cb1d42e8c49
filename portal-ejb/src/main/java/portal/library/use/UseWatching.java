package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import portal.identity.CurrentCaller;
import portal.library.Audience;
import portal.library.Resource;
import portal.library.ResourceGone;
import portal.library.VersionTaken;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.pairing.PartnerSchools;
import portal.school.School;
import portal.tenancy.NationalTime;

/** Counts what is taken out of the library, and tells those who used a resource when it is gone. */
@Dependent
class UseWatching {

    static final String GONE = "resource-gone";

    @Inject
    UseRows uses;

    @Inject
    Notices notices;

    @Inject
    PartnerSchools partners;

    @Inject
    CurrentCaller caller;

    /** A school that takes its own is no use of it. */
    void taken(@Observes VersionTaken of) {
        var by = caller.get();
        var school = Optional.ofNullable(of.version().getResource().getSchool()).map(School::getId);
        if (!by.school().equals(school)) {
            uses.taken(of.version(), by.getName(), by.school().orElse(null));
        }
    }

    /** Those who still read it just before; what is not theirs to read any more is not theirs to be told of. */
    void gone(@Observes ResourceGone gone) {
        var resource = gone.resource();
        notices.raise(uses.users(resource, NationalTime.today().minusYears(1), readers(resource)).stream()
                .map(user -> NewNotice.message(Addressee.user(user), GONE, resource.getId(),
                        "/library/collections.xhtml", resource.getTitle(), gone.reason()))
                .toList());
    }

    /** The schools whose people read it; empty for all. */
    private Optional<Set<Long>> readers(Resource resource) {
        var school = resource.getSchool();
        if (school == null || resource.getReach().filter(Audience::isReviewed).isPresent()) {
            return Optional.empty();
        }
        var readers = new HashSet<Long>();
        readers.add(school.getId());
        if (resource.getReach().filter(Audience.PARTNERS::equals).isPresent()) {
            readers.addAll(partners.of(school.getId()));
        }
        return Optional.of(readers);
    }
}
