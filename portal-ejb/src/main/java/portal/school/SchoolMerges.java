package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.Merge;
import portal.school.history.RegisterChanges;
import portal.school.history.Takeover;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** The merges of the county's register as stored: what went stays whole until it is wanted back. */
@Dependent
public class SchoolMerges {

    private static final String READ = """
            select id, kept_id, gone_id, gone_code, gone_name, filled, merged_at, merged_by, undone_at
            from school_merge""";

    /** What says which school it is. */
    private static final Set<String> OWN = Set.of(SchoolTable.CODE.header());

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

    School found(String code) {
        return schools.byCode(code).orElseThrow(() -> new NotFound("School"));
    }

    SchoolMerging.Preview preview(School kept, School gone) {
        requireTwo(kept, gone);
        var mine = SchoolTable.texts(kept.getProfile());
        var theirs = SchoolTable.texts(gone.getProfile());
        var both = new LinkedHashMap<>(mine);
        theirs.forEach(both::putIfAbsent);
        return new SchoolMerging.Preview(
                kept, gone, Takeover.of(mine, isSound(kept, both) ? both : mine, theirs, OWN),
                schools.villagesOf(gone.getCode()), teachersAt(gone));
    }

    private int teachersAt(School school) {
        return sql.list(row -> row.getInt(1), "select count(*) from teacher_membership"
                + " where school_id = ? and until is null", school.getId()).get(0);
    }

    /** What is taken over must not contradict what is kept; else nothing is. */
    private static boolean isSound(School kept, Map<String, String> both) {
        var row = SchoolTable.FORMAT.row(both);
        return row.sound() && SchoolRules.faults(row).isEmpty()
                && !kept.getCode().equals(both.get(SchoolTable.CENTRAL.header()));
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
        var row = SchoolTable.FORMAT.row(SchoolStatement.over(kept, preview.takeover().filled()));
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
                preview.takeover().filled().keySet().toArray(String[]::new),
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
        return sql.list(Merge::read, READ + " order by id desc");
    }

    /** @return the code of the school that is back */
    String undo(long id) {
        var merge = sql.list(Merge::read, READ + " where id = ? for update", id).stream()
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
        for (String code : villages(id)) {
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

    private List<String> villages(long merge) {
        return sql.list(row -> row.getString(1),
                "select unnest(villages) from school_merge where id = ?", merge);
    }

    /** Takes out again what the kept one had taken over, unless somebody stated it anew since. */
    private static List<Change> empty(School kept, School back, List<String> filled) {
        var before = SchoolTable.texts(kept.getProfile());
        var after = Takeover.takenBack(before, SchoolTable.texts(back.getProfile()), filled);
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
}
