package portal.library.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.content.FileLook;
import portal.content.GivenFiles;
import portal.content.GivenFiles.Place;
import portal.content.inspection.Finding;
import portal.content.inspection.Heading;
import portal.library.FileContent;
import portal.library.Resource;
import portal.library.ResourceChanged;
import portal.library.ResourceContents;
import portal.library.ResourceFile;
import portal.library.ResourceVersion;
import portal.library.Resources;
import portal.library.find.VersionWords;
import portal.library.textbook.TextbookPartsRenamed;
import portal.school.SchoolsChanged;
import portal.tenancy.CountyRenamed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Tenants;

/**
 * The county's own entries of the published catalogue (公开发布), kept in the transaction that changes a resource:
 * what is given beyond the county is there as it is now, and what is taken back is gone. What is described anew
 * stays as the bureau let it go until it has looked again: a licence that others hold is not called back.
 */
@Dependent
public class CataloguePublishing {

    @Inject
    Resources resources;

    @Inject
    ResourceContents contents;

    @Inject
    VersionWords words;

    @Inject
    OwnEntries entries;

    @Inject
    GivenFiles files;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant tenant;

    void changed(@Observes ResourceChanged told) {
        var resource = resources.get(told.id());
        resource.getPublished().ifPresentOrElse(
                version -> entry(resource, version).ifPresentOrElse(
                        entry -> give(entry, version), () -> takeBack(resource)),
                () -> takeBack(resource));
    }

    private void takeBack(Resource resource) {
        entries.withdraw(resource.getId(), resource.getGoneBecause().orElse(""))
                .ifPresent(files::takeBack);
    }

    /** The entry of what others read; empty where nothing stands that they may read for now. */
    private Optional<Long> entry(Resource resource, ResourceVersion version) {
        var to = GivenTo.of(version.getAudience(), tenant.code());
        return resource.isDescribedAnew()
                ? entries.keep(version.getId(), to, resource.isAuthorNamed())
                : Optional.of(entries.publish(version.getId(), to, tenants.name(tenant.code()),
                        words.ofTitle(resource), words.given(resource, version)));
    }

    private void give(long entry, ResourceVersion version) {
        if (files.give(entry, places(version))) {
            entries.touch(entry);
        }
    }

    /** Each file, and the pictures of its pages after it. */
    private List<Place> places(ResourceVersion version) {
        var found = contents.of(version.getFiles().stream().map(ResourceFile::getId).toList());
        var places = new ArrayList<Place>();
        for (ResourceFile file : version.getFiles()) {
            int position = file.getPosition();
            var content = found.get(file.getId());
            places.add(new Place(position, 0, file.getFile(), look(content)));
            var pictures = content == null ? List.<Long>of() : content.previews();
            for (int page = 1; page <= pictures.size(); page++) {
                places.add(new Place(position, page, pictures.get(page - 1)));
            }
        }
        return places;
    }

    /** @param content null while nobody has looked into it */
    private static FileLook look(FileContent content) {
        return content == null ? FileLook.NONE
                : new FileLook(content.findings().stream().map(Finding::name).sorted().toList(),
                        content.headings().stream().map(Heading::words).toList(), content.excerpt());
    }

    /** A textbook, a unit or a lesson is called otherwise, and so what is for it. */
    void partsRenamed(@Observes TextbookPartsRenamed told) {
        entries.resourcesFor(told.parts()).forEach(id -> changed(new ResourceChanged(id)));
    }

    /** A school is called otherwise, or lessons are another's after a merge. */
    void schoolsChanged(@Observes SchoolsChanged told) {
        entries.callSchools();
    }

    void renamed(@Observes CountyRenamed told) {
        entries.callCounty(tenants.name(tenant.code()));
    }
}
