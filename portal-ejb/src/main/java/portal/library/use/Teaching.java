package portal.library.use;

import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.library.Resource;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;

/** Where teachers tell which class they taught with a resource (我用它上过课), and put right what they told. */
@Stateless
@RolesAllowed({PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class Teaching {

    @Inject
    ReadResources resources;

    @Inject
    UseRows uses;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** @return its id */
    @Deed("library.teach")
    public long tell(long resource, ClassTaught told) {
        var version = resources.one(resource);
        deed.on("Resource", resource);
        told.requirePossible(madeOn(version.getResource()), NationalTime.today());
        var by = caller.get();
        long school = by.school().orElseThrow(() -> new NotFound("School"));
        uses.claim();
        ClassTaught.requireRoom(uses.toldOn(by.getName(), told.on(), 0));
        return uses.taught(version, by.getName(), school, told)
                .orElseThrow(() -> toldAlready(told));
    }

    private static RuleViolation toldAlready(ClassTaught told) {
        return new RuleViolation("use.taught-already", told.name(), told.on().toString());
    }

    static LocalDate madeOn(Resource resource) {
        return resource.getMadeAt().atZoneSameInstant(NationalTime.ZONE).toLocalDate();
    }

    /** @param seen the version that the caller saw */
    @Deed("library.teach-correct")
    public void correct(long id, int seen, ClassTaught told) {
        var by = caller.get().getName();
        var before = require(id, by).told();
        long resource = uses.resourceOf(id);
        deed.on("Resource", resource);
        told.requirePossible(madeOn(resources.one(resource).getResource()), NationalTime.today());
        if (uses.isToldTwice(id, by, told)) {
            throw toldAlready(told);
        }
        uses.claim();
        if (!told.on().equals(before.on())) {
            ClassTaught.requireRoom(uses.toldOn(by, told.on(), id));
        }
        if (!uses.correct(id, seen, told)) {
            throw new RuleViolation("use.changed-since");
        }
    }

    /** Takes back what the caller told, and nothing of it stays. */
    @Deed("library.teach-remove")
    public void takeBack(long id) {
        require(id, caller.get().getName());
        deed.on("Resource", uses.resourceOf(id));
        uses.remove(id);
    }

    private Taught require(long id, String by) {
        return uses.told(id, by).orElseThrow(() -> new NotFound("Taught"));
    }
}
