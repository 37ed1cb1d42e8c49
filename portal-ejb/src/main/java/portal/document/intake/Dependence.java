package portal.document.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import portal.tenancy.TenantSql;

/** Whether records of a register can be removed, or something of the portal leads to them. */
@Dependent
public class Dependence {

    @Inject
    TenantSql sql;

    /**
     * Those of the records that cannot be removed. All that is needed to know is what the database
     * knows: no capability has to tell what it keeps of another's.
     *
     * @param register the table, by a name that stands in the code
     */
    public List<Long> hindered(String register, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : sql.list(row -> row.getLong(1),
                "select hindered(?::regclass, ?)", register, ids.toArray(Long[]::new));
    }
}
