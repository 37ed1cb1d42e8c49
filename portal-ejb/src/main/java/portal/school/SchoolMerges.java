package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.RegisterChanges;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** The merges of the county's register as stored: what went stays whole until it is wanted back. */
@Dependent
public class SchoolMerges {

    private static final String READ = """
            select id, kept_id, gone_id, gone_code, gone_name, filled, villages, merged_at, merged_by, undone_at
            from school_merge""";

    @Inject
    Schools schools;

    @Inject
    RegisterChanges history;

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    @Inject
    Event<SchoolsMerged> merged;

    @Inject
    Event<SchoolsParted> parted;

    @Inject
    Event<SchoolsChanged> changed;

    /**
     * A merge.
     *
     * @param undoneAt null while it holds
     */
    public record Merge(
            long id, long kept, long gone, String goneCode, String goneName, List<String> filled,
            List<String> villages, Instant at, String by, Instant undoneAt) {

        public boolean isUndone() {
            return undoneAt != null;
        }
    }

    School found(String code) {
        return schools.byCode(code).orElseThrow(() -> new NotFound("School"));
    }

    SchoolMerging.Preview preview(School kept, School gone) {
        requireTwo(kept, gone);
        var mine = SchoolTable.texts(kept.getProfile());
        var theirs = SchoolTable.texts(gone.getProfile());
        var filled = new LinkedHashMap<String, String>();
        var lost = new LinkedHashMap<String, String>();
        theirs.forEach((header, text) -> {
            if (header.equals(SchoolTable.CODE.header()) || text.equals(mine.get(header))) {
                return;
            }
            (mine.containsKey(header) ? lost : filled).put(header, text);
        });
        if (!isSound(kept, filled)) {
            lost.putAll(filled);
            filled.clear();
        }
        return new SchoolMerging.Preview(
                kept, gone, filled, lost, schools.villagesOf(gone.getCode()), teachersAt(gone));
    }

    private int teachersAt(School school) {
        return sql.list(row -> row.getInt(1), "select count(*) from teacher_membership"
                + " where school_id = ? and until is null", school.getId()).get(0);
    }

    /** What is taken over must not contradict what is kept; else nothing is. */
    private static boolean isSound(School kept, Map<String, String> filled) {
        var row = SchoolTable.FORMAT.row(SchoolStatement.over(kept, filled));
        return row.sound() && SchoolRules.faults(row).isEmpty()
                && !kept.getCode().equals(filled.get(SchoolTable.CENTRAL.header()));
    }

    private static void requireTwo(School kept, School gone) {
        if (kept.getCode().equals(gone.getCode())) {
            throw new RuleViolation("school.merge-with-itself");
        }
        if (gone.getCode().equals(kept.getCentralSchool())) {
            throw new RuleViolation("school.merge-into-village", gone.getName(), kept.getName());
        }
    }

    void merge(School kept, School gone) {
        var preview = preview(kept, gone);
        var changes = new ArrayList<Change>();
        var row = SchoolTable.FORMAT.row(SchoolStatement.over(kept, preview.filled()));
        var before = SchoolTable.texts(kept.getProfile());
        kept.state(SchoolTable.profile(row, column -> true, Optional.empty(), Coordinates.TRUE));
        changes.addAll(Change.between(Change.Kind.SCHOOL, kept.getId(), Change.Deed.MERGED,
                before, SchoolTable.texts(kept.getProfile())));
        for (var village : preview.villages()) {
            changes.addAll(belong(village, kept.getCode(), Change.Deed.MERGED));
        }
        changes.addAll(Change.between(Change.Kind.SCHOOL, gone.getId(), Change.Deed.MERGED,
                SchoolTable.texts(gone.getProfile()), Map.of()));
        schools.write();
        keep(preview);
        changes.addAll(move(gone, kept));
        merged.fire(new SchoolsMerged(kept.getId(), gone.getId()));
        remove(gone);
        finish(changes, Cause.of("%s → %s".formatted(gone.getCode(), kept.getCode())));
    }

    private void keep(SchoolMerging.Preview preview) {
        sql.update("""
                insert into school_merge (tenant_id, kept_id, gone_id, gone_code, gone_name, gone,
                    filled, villages, stays, merged_by)
                select ?, ?, school.id, school.code, school.name, to_jsonb(school), ?, ?,
                    array(select stay.id from teacher_membership stay where stay.school_id = school.id), ?
                from school where id = ?""",
                tenant.code(), preview.kept().getId(),
                preview.filled().keySet().toArray(String[]::new),
                preview.villages().stream().map(School::getCode).toArray(String[]::new),
                actor.get().name(), preview.gone().getId());
    }

    /** Teachers who were at the one were at the other: it was one school all the time. */
    private List<Change> move(School gone, School kept) {
        var changes = sql.list(
                row -> teacher(row.getLong(1), Change.Deed.MERGED, gone, kept),
                "select teacher_id from teacher_membership where school_id = ? and until is null",
                gone.getId());
        sql.update("update teacher_membership set school_id = ?, version = version + 1"
                + " where school_id = ?", kept.getId(), gone.getId());
        return changes;
    }

    private List<Change> moveBack(long merge, School kept, School back) {
        var changes = sql.list(
                row -> teacher(row.getLong(1), Change.Deed.UNMERGED, kept, back), """
                select teacher_id from teacher_membership stay, school_merge
                where school_merge.id = ? and stay.id = any(stays) and school_id = ? and until is null""",
                merge, kept.getId());
        sql.update("""
                update teacher_membership stay set school_id = ?, version = stay.version + 1
                from school_merge where school_merge.id = ? and stay.id = any(stays) and school_id = ?""",
                back.getId(), merge, kept.getId());
        return changes;
    }

    private static Change teacher(long id, Change.Deed deed, School from, School to) {
        return new Change(Change.Kind.TEACHER, id, deed, SchoolTable.CODE.header(),
                from.getCode(), to.getCode());
    }

    private void remove(School gone) {
        try {
            schools.remove(gone);
            schools.write();
        } catch (PersistenceException used) {
            throw new RuleViolation("school.merge-still-used", gone.getName());
        }
    }

    private static List<Change> belong(School village, String central, Change.Deed deed) {
        var before = SchoolTable.texts(village.getProfile());
        village.state(village.getProfile().under(central));
        return Change.between(Change.Kind.SCHOOL, village.getId(), deed, before,
                SchoolTable.texts(village.getProfile()));
    }

    List<Merge> all() {
        return sql.list(SchoolMerges::merge, READ + " order by id desc");
    }

    /** @return the code of the school that is back */
    String undo(long id) {
        var merge = sql.list(SchoolMerges::merge, READ + " where id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("SchoolMerge"));
        if (merge.isUndone()) {
            throw new RuleViolation("school.merge-undone-already", merge.goneName());
        }
        if (schools.byCode(merge.goneCode()).isPresent()) {
            throw new RuleViolation("school.code-taken", merge.goneCode());
        }
        var kept = schools.find(merge.kept())
                .orElseThrow(() -> new RuleViolation("school.merge-kept-is-gone", merge.goneName()));
        sql.update("""
                insert into school select whole.* from school_merge,
                    jsonb_populate_record(null::school, gone) whole where school_merge.id = ?""", id);
        var back = found(merge.goneCode());
        var changes = new ArrayList<Change>(Change.between(Change.Kind.SCHOOL, back.getId(),
                Change.Deed.UNMERGED, Map.of(), SchoolTable.texts(back.getProfile())));
        changes.addAll(empty(kept, back, merge.filled()));
        changes.addAll(moveBack(id, kept, back));
        for (String code : merge.villages()) {
            schools.byCode(code)
                    .filter(village -> kept.getCode().equals(village.getCentralSchool()))
                    .ifPresent(village -> changes.addAll(
                            belong(village, back.getCode(), Change.Deed.UNMERGED)));
        }
        schools.write();
        sql.update("update school_merge set undone_at = now(), undone_by = ?, version = version + 1"
                + " where id = ?", actor.get().name(), id);
        parted.fire(new SchoolsParted(kept.getId(), back.getId()));
        finish(changes, Cause.of("%s ↔ %s".formatted(back.getCode(), kept.getCode())));
        return back.getCode();
    }

    /** Takes out again what the kept one had taken over, unless somebody stated it anew since. */
    private static List<Change> empty(School kept, School back, List<String> filled) {
        var before = SchoolTable.texts(kept.getProfile());
        var theirs = SchoolTable.texts(back.getProfile());
        var after = new LinkedHashMap<>(before);
        filled.stream()
                .filter(header -> before.containsKey(header)
                        && before.get(header).equals(theirs.get(header)))
                .forEach(after::remove);
        var row = SchoolTable.FORMAT.row(after);
        kept.state(SchoolTable.profile(row, column -> true, Optional.empty(), Coordinates.TRUE));
        return Change.between(Change.Kind.SCHOOL, kept.getId(), Change.Deed.UNMERGED, before,
                SchoolTable.texts(kept.getProfile()));
    }

    private void finish(List<Change> changes, Cause cause) {
        schools.write();
        history.write(changes, cause);
        changed.fire(new SchoolsChanged());
    }

    private static Merge merge(ResultSet row) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Merge(
                row.getLong("id"),
                row.getLong("kept_id"),
                row.getLong("gone_id"),
                row.getString("gone_code"),
                row.getString("gone_name"),
                texts(row.getArray("filled")),
                texts(row.getArray("villages")),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getString("merged_by"),
                undone == null ? null : undone.toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
