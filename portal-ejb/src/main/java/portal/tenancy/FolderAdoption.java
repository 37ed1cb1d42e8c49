package portal.tenancy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import portal.deed.Deed;
import portal.tenancy.folder.CountyFolder;
import portal.tenancy.folder.Figure;

/** Brings a county's folder into force; called at the start, with the county entered by name. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FolderAdoption {

    private static final Logger LOG = Logger.getLogger(FolderAdoption.class.getName());
    private static final String BUREAU = "BUREAU";

    @Inject
    Figures figures;

    @Inject
    Emblems emblems;

    @Inject
    TenantSql sql;

    @Inject
    Event<CountyOpened> opened;

    /**
     * Takes what the county's folder says, from that day on. The folder gives the start: a figure
     * that the bureau has since set itself stays as the bureau set it, and one whose clause alone
     * is worded anew keeps its day.
     */
    @Deed("tenancy.adopt-folder")
    public void adopt(CountyFolder folder, String county, LocalDate since) {
        var known = new HashMap<String, Figures.InForce>();
        figures.latest(since).forEach(figure -> known.put(figure.key(), figure));
        folder.figures().values().forEach(figure -> adopt(figure, known, county, since));
        var dropped = new HashSet<>(known.keySet());
        dropped.removeAll(folder.figures().keySet());
        dropped.stream()
                .map(known::get)
                .filter(figure -> figure.value() != null && !figure.origin().equals(BUREAU))
                .forEach(figure -> sql.update("""
                        insert into figure (tenant_id, key, value, since, origin)
                        values (?, ?, null, ?, 'COUNTY')""", county, figure.key(), since));
        emblems.adopt(folder.emblem());
        opened.fire(new CountyOpened());
    }

    private void adopt(
            Figure figure, Map<String, Figures.InForce> known, String county, LocalDate since) {
        var before = known.get(figure.key().code());
        if (before != null && before.origin().equals(BUREAU)) {
            tellApart(before, figure, county);
            return;
        }
        if (before != null && same(before, figure)) {
            return;
        }
        var inForceSince = before != null && figure.text().equals(before.value())
                ? before.since()
                : since;
        sql.update("""
                insert into figure
                    (tenant_id, key, value, since, origin, profile, document, clause_zh, clause_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                county, figure.key().code(), figure.text(), inForceSince, figure.origin().name(),
                blankAsNull(figure.profile()), blankAsNull(figure.document()),
                blankAsNull(figure.clauseZh()), blankAsNull(figure.clauseEn()));
    }

    /** The operator's hand never undoes the bureau's; the log says where the two differ. */
    private static void tellApart(Figures.InForce before, Figure figure, String county) {
        if (!figure.text().equals(before.value())) {
            LOG.log(Level.INFO, "county {0}: {1} stays as its bureau set it; the folder differs",
                    new Object[] {county, figure.key().code()});
        }
    }

    private static boolean same(Figures.InForce before, Figure now) {
        return Objects.equals(before.value(), now.text())
                && before.origin().equals(now.origin().name())
                && Objects.equals(before.profile(), blankAsNull(now.profile()))
                && Objects.equals(before.document(), blankAsNull(now.document()))
                && Objects.equals(before.clauseZh(), blankAsNull(now.clauseZh()))
                && Objects.equals(before.clauseEn(), blankAsNull(now.clauseEn()));
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
