package portal.bureau;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import portal.tenancy.Emblems;
import portal.tenancy.Within;

/** The emblem that everybody of the county sees beside its name. */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.PUBLISHED)
public class BureauEmblem {

    @Inject
    Emblems emblems;

    /** By which a browser knows it again; empty where there is none. */
    public Optional<String> digest() {
        return emblems.digest();
    }

    public Optional<Emblems.Kept> find() {
        return emblems.find();
    }
}
