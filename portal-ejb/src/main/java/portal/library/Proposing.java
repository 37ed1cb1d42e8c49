package portal.library;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.content.inspection.Heading;
import portal.identity.CurrentCaller;
import portal.library.LibraryReading.ShownFile;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.TextbookParts;
import portal.school.teacher.OwnRecord;
import portal.school.teacher.TaughtSubjects;
import portal.tenancy.Within;

/** Proposes to whoever describes a draft what it is about (描述建议), and what they may name. */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class Proposing {

    @Inject
    ResourceAccess access;

    @Inject
    TextbookParts parts;

    @Inject
    TaughtSubjects taught;

    @Inject
    OwnRecord own;

    @Inject
    VersionFiles files;

    @Inject
    CurrentCaller caller;

    /** What the files of the latest version seem to be about. */
    public Proposal proposal(long id) {
        var resource = access.kept(id);
        var read = files.of(resource.getLatest());
        var known = Set.copyOf(subjects());
        var first = proposed(read, known, List.of());
        return proposed(read, known, parts.possible(
                first.title(), first.subject(), first.grade())).or(
                Optional.ofNullable(resource.getSchool())
                        .flatMap(school -> TaughtStage.of(school.getStage())),
                ownSubject(), resource.getAuthor());
    }

    private static Proposal proposed(
            List<ShownFile> read, Set<String> known, List<TextbookPart> possible) {
        var found = read.stream().map(ShownFile::content).flatMap(Optional::stream).findFirst();
        return ProposedDescription.of(
                read.stream().map(file -> file.stored().name()).toList(),
                found.map(FileContent::properties).orElse(Map.of()),
                found.map(FileContent::headings).orElse(List.of()).stream()
                        .map(Heading::words).toList(),
                found.map(FileContent::excerpt).orElse(""),
                known, possible);
    }

    /** The first of the subjects that the caller teaches, where the register has them. */
    private Optional<String> ownSubject() {
        return caller.get().getRoles().contains(TEACHER)
                ? own.find().flatMap(line ->
                        line.profile().teaching().subjects().stream().findFirst())
                : Optional.empty();
    }

    /** The subjects that the county's teachers teach and its textbooks are for. */
    public List<String> subjects() {
        var all = new LinkedHashSet<>(taught.all());
        all.addAll(parts.subjects());
        return List.copyOf(all);
    }
}
