package portal.platform;

import static portal.tenancy.Role.PLATFORM_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portal.audit.PlatformDeedRecording;
import portal.identity.AccountProposal;
import portal.identity.AccountProposals;
import portal.identity.OpenMatter;
import portal.tenancy.NationalTime;

/**
 * What waits for the operator: a backup that is due, a node that fares badly, folders with faults,
 * counties without anybody to administer them, and changes that want a second hand.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed(PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OperatorMatters {

    private static final int LATEST = 5;
    private static final int NEW_DAYS = 30;

    @Inject
    BackupReading backups;

    @Inject
    HealthReading health;

    @Inject
    Counties counties;

    @Inject
    AccountProposals proposals;

    /**
     * How the platform stands.
     *
     * @param counties how many are open
     * @param latest   those that were opened within a month, the latest first
     */
    public record Standing(
            int counties, List<County> latest, Optional<Backup> lastBackup,
            List<OpenMatter> matters) {}

    public Standing now() {
        var backup = backups.now();
        var all = counties.all();
        var matters = new ArrayList<OpenMatter>();
        matters.addAll(ofBackup(backup));
        matters.addAll(ofHealth(health.now()));
        add(matters, "platform.folder-faults", counties.folders().faults().size(),
                "/platform/tenants.xhtml");
        add(matters, "platform.unadministrated", all.stream()
                .filter(county -> !county.isClosed() && !county.administrated()).count(),
                "/platform/tenants.xhtml");
        add(matters, "platform.proposals",
                proposals.all().stream().filter(AccountProposal::decidable).count(),
                "/identity/proposals.xhtml");
        var month = NationalTime.today().minusDays(NEW_DAYS);
        return new Standing((int) all.stream().filter(county -> !county.isClosed()).count(),
                all.stream().filter(county -> county.openedOn().isAfter(month))
                        .sorted(Comparator.comparing(County::openedOn).reversed()
                                .thenComparing(County::code))
                        .limit(LATEST).toList(),
                backup.last(), matters);
    }

    static List<OpenMatter> ofBackup(BackupState state) {
        if (!state.due()) {
            return List.of();
        }
        return List.of(state.last()
                .map(last -> new OpenMatter("platform.backup-old",
                        List.of(String.valueOf(state.remindAfter().toDays())),
                        LocalDate.ofInstant(last.at(), NationalTime.ZONE), "/platform/backup.xhtml"))
                .orElseGet(() -> new OpenMatter(
                        "platform.backup-none", List.of(), null, "/platform/backup.xhtml")));
    }

    static List<OpenMatter> ofHealth(Health now) {
        var matters = new ArrayList<OpenMatter>();
        if (now.isDiskShort()) {
            matters.add(new OpenMatter("platform.disk-short",
                    List.of(String.valueOf(now.freeBytes() * 100 / now.allBytes())), null,
                    "/platform/health.xhtml"));
        }
        if (now.isCrowded()) {
            matters.add(new OpenMatter("platform.crowded",
                    List.of(String.valueOf(now.connections()),
                            String.valueOf(now.mostConnections())), null,
                    "/platform/health.xhtml"));
        }
        return matters;
    }

    private static void add(List<OpenMatter> matters, String key, long count, String path) {
        if (count > 0) {
            matters.add(new OpenMatter(key, List.of(String.valueOf(count)), null, path));
        }
    }
}
