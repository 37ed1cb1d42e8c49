package portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives the portal the store that its settings name: a folder, or a bucket of an S3-compatible storage. */
@Dependent
class FileStoring {

    @Produces
    @ApplicationScoped
    FileStore store(FileSettings settings) {
        return settings.s3().<FileStore>map(S3Store::new)
                .orElseGet(() -> new DirectoryStore(settings.folder()));
    }
}
