package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.Reader;
import java.time.Duration;
import java.util.List;
import portal.allocation.Allocation;
import portal.allocation.Recipient;
import portal.allocation.document.AllocationDocument;

/** Solves anybody's allocation document for a bureau, and keeps nothing of it. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AllocationSolving {

    private static final List<String> ALL = List.of("all");

    /**
     * The plan as the contract's document, its proof checked.
     *
     * @param explain the recipients whose pairs are explained, or {@code all}
     */
    public String solve(Reader document, Duration limit, List<String> explain) {
        long began = System.nanoTime();
        var allocation = Allocation.of(AllocationDocument.read(document), limit);
        var asked = explain.equals(ALL)
                ? allocation.problem().recipients().stream().map(Recipient::id).toList()
                : explain;
        var left = limit.minusNanos(System.nanoTime() - began);
        return AllocationDocument.write(allocation.explained(asked, left)).toString();
    }
}
