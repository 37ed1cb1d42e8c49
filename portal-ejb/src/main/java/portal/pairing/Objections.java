package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.tenancy.CountyEntities;

/** What schools hold against a plan on public notice, as the bureau reads and answers it. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR})
public class Objections {

    static final String TO_ANSWER = "objection-to-answer";

    @Inject
    CountyEntities county;

    @Inject
    Cycles cycles;

    @Inject
    KeptObjections objections;

    @Inject
    Notices notices;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    public Cycle cycle(int schoolYear) {
        return cycles.get(schoolYear);
    }

    /** In the order in which they were raised. */
    public List<Objection> of(int schoolYear) {
        return objections.of(cycles.get(schoolYear));
    }

    /** Answers an objection once, and tells the school. */
    @RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
    @Deed("pairing.answer-objection")
    public void answer(long id, boolean upheld, String words) {
        var objection = county.get(Objection.class, id);
        int year = objection.getCycle().getSchoolYear();
        deed.on("Cycle", year);
        deed.detail("school", objection.getSchool().getCode());
        deed.detail("upheld", upheld);
        objection.answer(upheld, words, actor.get().name());
        notices.done(TO_ANSWER, id);
        notices.raise(NewNotice.message(Addressee.school(objection.getSchool().getId()),
                "objection-answered", id, "/pairing/partners.xhtml", year,
                year + objection.getCycle().getSettings().years()));
    }
}
