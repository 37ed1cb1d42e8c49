package portal.identity;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import portal.audit.PlatformDeedRecording;
import portal.tenancy.Sql;
import portal.tenancy.Within.Part;
import portal.tenancy.Within;

/**
 * What accounts wait for the caller to do: slips to print, a proposal that wants a second hand, a post
 * taken over and not yet read through.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Part.OWN_ACCOUNT)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnOpenMatters {

    private static final Set<String> SECOND_HANDS = Set.of(BUREAU_ADMIN, AUDITOR);

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    CurrentCaller caller;

    /**
     * So many of one kind that wait.
     *
     * @param matter both bundles word it as {@code notice.kind.<matter>}
     * @param since  when the first of them began to wait
     */
    public record Waiting(String matter, long count, Instant since, String path) {}

    /** In one statement; nothing of what does not wait. */
    public List<Waiting> open() {
        var me = caller.get();
        boolean second = me.getRoles().stream().anyMatch(SECOND_HANDS::contains);
        return new Sql(platform).list(row -> new Waiting(
                row.getString("matter"), row.getLong("count"),
                row.getTimestamp("since").toInstant(), row.getString("path")), """
                select 'slips-to-print' as matter, count(*), min(slip.made_at) as since,
                    '/identity/slips.xhtml' as path
                from slip join account on account.id = slip.account_id
                where slip.made_by = ? and not %s
                having count(*) > 0
                union all
                select 'proposal-to-decide', count(*), min(proposed_at), '/identity/proposals.xhtml'
                from account_proposal
                where ? and tenant_id = ? and decision is null and expires_at > now()
                    and ? not in (proposed_by, account_id)
                having count(*) > 0
                union all
                select 'post-to-read', count(*), min(made_at), '/identity/handovers.xhtml'
                from handover where tenant_id = ? and receiver_id = ? and read_at is null
                having count(*) > 0""".formatted(KeptSlips.OVER),
                me.getAccount(), second, me.getTenant(), me.getAccount(), me.getTenant(),
                me.getAccount());
    }
}
