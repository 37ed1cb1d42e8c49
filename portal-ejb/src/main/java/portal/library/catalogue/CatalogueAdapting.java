package portal.library.catalogue;

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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.ArrivedFile;
import portal.content.FileArrivals;
import portal.content.GivenFile;
import portal.content.GivenFiles;
import portal.content.StoredFiles;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.library.Adapting;
import portal.library.Adopting;
import portal.library.Contributing;
import portal.tenancy.Within;

/** Takes a copy of what another county gave (改编公开资源): a draft of one's own, its bytes kept in one's own county. */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class CatalogueAdapting {

    @Inject
    CatalogueRows rows;

    @Inject
    OwnEntries own;

    @Inject
    GivenFiles given;

    @Inject
    StoredFiles files;

    @Inject
    FileArrivals arrivals;

    @Inject
    Adopting adopting;

    @Inject
    Adapting adapting;

    @Inject
    CurrentDeed deed;

    /**
     * Makes a draft at the caller's school, of a resource of the own county as if it had been found there.
     *
     * @return its id
     */
    @Deed("catalogue.adapt")
    public long adapt(EntryKey key) {
        var entry = rows.find(key).orElseThrow(() -> new NotFound("CatalogueEntry"));
        var resource = own.resource(key);
        long draft = resource.isPresent() ? adapting.adapt(resource.get()) : copy(entry);
        deed.on("Resource", draft);
        deed.detail("from", key.toString());
        return draft;
    }

    private long copy(CatalogueEntry entry) {
        files.requireRoom(Contributing.PURPOSE, entry.files().stream()
                .mapToLong(GivenFile::size).max().orElse(0));
        var arrived = new ArrayList<ArrivedFile>();
        try {
            entry.files().forEach(file -> arrived.add(arrive(entry.key(), file)));
            return adopting.adopt(original(entry), arrived);
        } finally {
            arrived.forEach(CatalogueAdapting::forget);
        }
    }

    private ArrivedFile arrive(EntryKey key, GivenFile file) {
        try (var open = given.open(key.files(), file.position(), 0)) {
            var arrived = arrivals.receive(open.stream(), file.name(), Contributing.PURPOSE);
            if (!arrived.digest().equals(file.digest())) {
                forget(arrived);
                throw new RuleViolation("content.damaged", file.name());
            }
            return arrived;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void forget(ArrivedFile file) {
        try (file) {
            // Its bytes are in their place, or nobody's.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Adopting.Original original(CatalogueEntry entry) {
        var from = Stream.of(entry.title(), entry.county(), entry.school(), entry.author())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" — "));
        var source = List.of(from, entry.source()).stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return new Adopting.Original(
                entry.title(), entry.summary(), from, entry.kind(), entry.stage(), entry.grade(),
                entry.subject(), entry.licence(), source);
    }
}
