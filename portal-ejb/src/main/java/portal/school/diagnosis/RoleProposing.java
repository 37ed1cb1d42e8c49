package portal.school.diagnosis;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.SchoolChanges;
import portal.school.SchoolKeeping;
import portal.school.history.Cause;
import portal.tenancy.NationalTime;

/** Where the bureau is shown who might support and who receive, and adopts what it agrees with. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class RoleProposing {

    @Inject
    Diagnoses diagnoses;

    @Inject
    SchoolKeeping schools;

    @Inject
    CurrentDeed deed;

    /** A proposal for every school of the county, by code. */
    public List<RoleProposal> all() {
        return diagnoses.proposals(diagnoses.on(NationalTime.today()));
    }

    /**
     * Gives the schools the parts that were proposed for them; what is the case already leaves no
     * trace.
     *
     * @param seen by code, what the caller saw proposed; refused where something else would be now
     */
    @Deed("diagnosis.adopt-roles")
    public void adopt(Map<String, RoleProposal.Part> seen, String reason) {
        if (seen.isEmpty()) {
            throw new RuleViolation("diagnosis.no-role-chosen");
        }
        var proposals = all().stream()
                .collect(Collectors.toMap(one -> one.school().getCode(), Function.identity()));
        var changes = new ArrayList<SchoolChanges.Change>();
        seen.forEach((code, part) -> {
            var proposal = proposals.get(code);
            if (proposal == null || !proposal.proposed().equals(part)) {
                throw new RuleViolation("diagnosis.proposal-changed", code);
            }
            if (proposal.isNews()) {
                var before = proposal.school().getProfile();
                changes.add(new SchoolChanges.Change(before, before.with(proposal.adopted())));
            }
        });
        schools.keep(List.of(), changes, Cause.of(reason));
        deed.detail("schools", seen.size());
        deed.detail("changed", changes.size());
        if (reason != null && !reason.isBlank()) {
            deed.detail("reason", reason.strip());
        }
    }
}
