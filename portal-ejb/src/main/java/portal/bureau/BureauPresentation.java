package portal.bureau;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.tenancy.CountyRenamed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Emblem;
import portal.tenancy.Emblems;
import portal.tenancy.TenantSql;
import portal.tenancy.Tenants;

/** The bureau says how it is called and which emblem it shows (名称与徽标). */
@Stateless
@RolesAllowed(BUREAU_ADMIN)
public class BureauPresentation {

    /** As much as the top bar of a page bears. */
    static final int LONGEST_NAME = 40;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{M} ·・（）()《》〈〉、-]+");

    @Inject
    TenantSql sql;

    @Inject
    Tenants tenants;

    @Inject
    Emblems emblems;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    Event<CountyRenamed> renamed;

    /** A name that the bureau gave itself, why, by whom and when. */
    public record Named(String name, String reason, String by, Instant at) {}

    /** How the bureau is called now, whoever named it. */
    public String name() {
        return tenants.name(tenant.code());
    }

    /** The names that the bureau gave itself, the latest first. */
    public List<Named> names() {
        return sql.list(
                row -> new Named(row.getString("name"), row.getString("reason"),
                        row.getString("changed_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()), """
                select name, reason, changed_by, recorded_at from bureau_name
                order by id desc""");
    }

    /** Gives the bureau another name; the county's folder never takes it back. */
    @Deed("bureau.rename")
    public void rename(String asked, String why) {
        var name = soundName(asked);
        var reason = Reason.sound(why);
        deed.detail("name", name);
        if (name.equals(name())) {
            throw new RuleViolation("bureau.same-name");
        }
        sql.update("""
                insert into bureau_name (tenant_id, name, reason, changed_by)
                values (?, ?, ?, ?)""", tenant.code(), name, reason, caller.get().getName());
        if (!tenants.rename(tenant.code(), name)) {
            throw new RuleViolation("bureau.name-taken", name);
        }
        renamed.fire(new CountyRenamed());
    }

    static String soundName(String asked) {
        if (asked == null || asked.isBlank()) {
            throw new RuleViolation("bureau.name-missing");
        }
        var name = asked.strip();
        if (name.length() > LONGEST_NAME) {
            throw new RuleViolation("bureau.name-too-long", LONGEST_NAME);
        }
        if (!NAME.matcher(name).matches()) {
            throw new RuleViolation("bureau.name-odd");
        }
        return name;
    }

    /** Shows the picture beside the bureau's name, once it is found to be one. */
    @Deed("bureau.show-emblem")
    public void show(byte[] sent) {
        var emblem = Emblem.of(sent);
        deed.on("Emblem", emblem.digest());
        emblems.set(Optional.of(emblem));
    }

    /** Shows no emblem any more, not the folder's either. */
    @Deed("bureau.remove-emblem")
    public void removeEmblem() {
        emblems.set(Optional.empty());
    }

    public boolean hasEmblem() {
        return emblems.digest().isPresent();
    }
}
