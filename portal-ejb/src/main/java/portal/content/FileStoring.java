package portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives the portal the store that its settings name: a folder. */
@Dependent
class FileStoring {

    @Produces
    @ApplicationScoped
    FileStore store(FileSettings settings) {
        return new DirectoryStore(settings.folder());
    }
}
