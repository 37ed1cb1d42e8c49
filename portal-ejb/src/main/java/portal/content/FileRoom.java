package portal.content;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** How much the county keeps in files and how much it may, for its administrator. */
@Stateless
@RolesAllowed(BUREAU_ADMIN)
public class FileRoom {

    @Inject
    StoredFiles files;

    public FileUse now() {
        return files.use();
    }
}
