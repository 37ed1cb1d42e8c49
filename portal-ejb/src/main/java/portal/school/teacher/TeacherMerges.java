package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.document.intake.Dependence;
import portal.identity.StaffAccounts;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.Change.Deed;
import portal.school.history.Change.Kind;
import portal.school.history.Merge;
import portal.school.history.RegisterChanges;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** The merges of the county's teachers as stored: what went stays whole until it is wanted back. */
@Dependent
class TeacherMerges {

    private static final String READ = """
            select id, kept_id, gone_id, gone_number as gone_code, gone_name, filled, merged_at,
                merged_by, undone_at
            from teacher_merge""";

    @Inject
    Teachers teachers;

    @Inject
    TeacherList list;

    @Inject
    AlikeTeachers alike;

    @Inject
    StaffAccounts accounts;

    @Inject
    Dependence dependence;

    @Inject
    RegisterChanges history;

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentActor actor;

    /** A record with the schools that it tells of, as it is stated on the day. */
    private record Side(Teacher teacher, List<Membership> stays, TeacherProfile profile) {

        long id() {
            return teacher.getId();
        }

        String number() {
            return teacher.getStaffNumber();
        }

        Membership on(LocalDate day) {
            return stays.stream().filter(stay -> stay.holdsOn(day)).findFirst()
                    .orElseThrow(() -> new NotFound("Membership"));
        }
    }

    /** Two records about to become one. */
    private record Two(Side kept, Side gone, JoinedStays stays, TeacherTakeover takeover) {

        boolean hasTwoNumbers() {
            return TeacherTakeover.isTwo(kept.profile.person().identityNumber(),
                    gone.profile.person().identityNumber());
        }
    }

    Teacher found(String staffNumber) {
        return teachers.find(staffNumber).orElseThrow(() -> new NotFound("Teacher"));
    }

    TeacherMerging.Preview preview(String kept, String gone, LocalDate day) {
        var two = two(kept, gone, day);
        return new TeacherMerging.Preview(
                line(kept, day), line(gone, day), two.takeover.told(),
                two.stays.earlier(), two.stays.givenUp(), requests(two.gone.id()),
                two.hasTwoNumbers(), accounts.open(gone));
    }

    private TeacherLine line(String staffNumber, LocalDate day) {
        return list.find(staffNumber, day).orElseThrow(() -> new NotFound("Teacher"));
    }

    private int requests(long teacher) {
        return sql.list(row -> row.getInt(1),
                "select count(*) from teacher_request where teacher_id = ?", teacher).get(0);
    }

    private Two two(String keptNumber, String goneNumber, LocalDate day) {
        if (keptNumber.equals(goneNumber)) {
            throw new RuleViolation("teacher.merge-with-itself");
        }
        var kept = side(keptNumber, day);
        var gone = side(goneNumber, day);
        if (gone.stays.stream().anyMatch(stay -> stay.isAfter(day))) {
            throw new RuleViolation("teacher.merge-transfer-to-come", goneNumber);
        }
        if (alike.areApart(kept.id(), gone.id())) {
            throw new RuleViolation("teacher.merge-told-apart", keptNumber, goneNumber);
        }
        var stays = JoinedStays.of(kept.stays, gone.stays);
        var now = kept.on(day);
        var since = now.equals(kept.stays.get(0)) ? stays.begins() : now.getSince();
        return new Two(kept, gone, stays, TeacherTakeover.of(kept.profile, gone.profile,
                new TeacherProfile.Place(now.getSchool().getCode(), Membership.month(since))));
    }

    private Side side(String staffNumber, LocalDate day) {
        var teacher = found(staffNumber);
        if (teacher.getErasedOn() != null) {
            throw new RuleViolation("teacher.erased", staffNumber);
        }
        var stays = teachers.memberships(teacher);
        var side = new Side(teacher, stays, null);
        var now = side.on(day);
        return new Side(teacher, stays, teacher.getProfile(new TeacherProfile.Place(
                now.getSchool().getCode(), now.sinceMonth())));
    }

    /** @param checked that somebody compared two identity numbers and says it is one person */
    void merge(String keptNumber, String goneNumber, boolean checked, LocalDate day) {
        sql.list(row -> row.getLong(1),
                "select id from teacher where staff_number in (?, ?) order by id for update",
                keptNumber, goneNumber);
        var two = two(keptNumber, goneNumber, day);
        if (two.hasTwoNumbers() && !checked) {
            throw new RuleViolation("teacher.merge-two-identity-numbers", keptNumber, goneNumber);
        }
        accounts.open(goneNumber).ifPresent(user -> {
            throw new RuleViolation("teacher.merge-account", goneNumber, user);
        });
        two.kept.teacher.state(two.takeover.after());
        teachers.flush();
        keep(two);
        sql.update("update teacher_request set teacher_id = ?, version = version + 1"
                + " where teacher_id = ?", two.kept.id(), two.gone.id());
        alike.passOn(two.gone.id(), two.kept.id());
        join(two);
        if (!dependence.hindered("teacher", List.of(two.gone.id())).isEmpty()) {
            throw new RuleViolation("teacher.merge-still-used", goneNumber);
        }
        sql.update("delete from teacher where id = ?", two.gone.id());
        history.write(changes(two, day), Cause.of("%s → %s".formatted(goneNumber, keptNumber)));
    }

    private void keep(Two two) {
        sql.update("""
                insert into teacher_merge (tenant_id, kept_id, gone_id, gone_number, gone_name,
                    gone, stays, moved, begun, requests, filled, merged_by)
                select ?, ?, teacher.id, staff_number, name, to_jsonb(teacher),
                    (select jsonb_agg(to_jsonb(stay)) from teacher_membership stay
                        where teacher_id = teacher.id),
                    ?, ?::date,
                    array(select request.id from teacher_request request
                        where teacher_id = teacher.id),
                    ?, ?
                from teacher where id = ?""",
                tenant.code(), two.kept.id(),
                two.stays.earlier().stream().map(Membership::getId).toArray(Long[]::new),
                two.kept.stays.get(0).isSinceKnown() ? null : begun(two),
                two.takeover.told().filled().keySet().toArray(String[]::new),
                actor.get().name(), two.gone.id());
    }

    /** From when the kept one's first school is known only since the merge; null for not. */
    private static LocalDate begun(Two two) {
        return two.stays.begins().equals(Membership.EVER) ? null : two.stays.begins();
    }

    private void join(Two two) {
        if (two.stays.changes(two.kept.stays)) {
            sql.update("update teacher_membership set since = ?, version = version + 1"
                    + " where id = ?", two.stays.begins(), two.kept.stays.get(0).getId());
            sql.update("""
                    update teacher_membership set teacher_id = ?, version = version + 1,
                        until = least(until, ?::date - 1)
                    where id = any(?)""", two.kept.id(), two.stays.begins(),
                    two.stays.earlier().stream().map(Membership::getId).toArray(Long[]::new));
        }
    }

    private static List<Change> changes(Two two, LocalDate day) {
        var kept = two.kept.id();
        var changes = new ArrayList<>(TeacherHistory.between(
                kept, Deed.MERGED, two.kept.profile, two.takeover.after()));
        changes.add(new Change(Kind.TEACHER, kept, Deed.MERGED,
                TeacherHistory.ABSORBED, null, two.gone.number()));
        if (!two.stays.earlier().isEmpty()) {
            changes.add(new Change(Kind.TEACHER, kept, Deed.MERGED, TeacherHistory.STAYS, null,
                    two.stays.earlier().stream()
                            .map(stay -> stay.getSchool().getCode() + " " + stay.getSince())
                            .collect(Collectors.joining("；"))));
        }
        changes.addAll(Change.between(Kind.TEACHER, two.gone.id(), Deed.MERGED,
                TeacherTable.words(two.gone.profile), Map.of()));
        changes.add(new Change(Kind.SCHOOL, two.gone.on(day).getSchool().getId(), Deed.MERGED,
                TeacherHistory.LEFT, two.gone.number(), null));
        return changes;
    }

    /** A part of them, the latest first. */
    List<Merge> page(int first, int most) {
        return sql.list(Merge::read, READ + " order by id desc limit ? offset ?", most, first);
    }

    long count() {
        return sql.list(row -> row.getLong(1), "select count(*) from teacher_merge").get(0);
    }

    /** @return the staff number of the record that is back */
    String undo(long id, LocalDate day) {
        var merge = sql.list(Merge::read, READ + " where id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("TeacherMerge"));
        var kept = requireUndoable(merge);
        sql.update("""
                insert into teacher select whole.* from teacher_merge,
                    jsonb_populate_record(null::teacher, gone) whole
                where teacher_merge.id = ?""", id);
        part(id, merge);
        var back = side(merge.goneCode(), day);
        var before = side(kept, day);
        before.teacher.state(TeacherTakeover.takenBack(
                before.profile, back.profile, merge.filled()));
        teachers.flush();
        sql.update("""
                update teacher_merge set gone = null, stays = null, undone_at = now(),
                    undone_by = ?, version = version + 1
                where id = ?""", actor.get().name(), id);
        var changes = new ArrayList<>(TeacherHistory.between(
                merge.kept(), Deed.UNMERGED, before.profile, side(kept, day).profile));
        changes.add(new Change(Kind.TEACHER, merge.kept(), Deed.UNMERGED,
                TeacherHistory.ABSORBED, merge.goneCode(), null));
        changes.addAll(Change.between(Kind.TEACHER, merge.gone(), Deed.UNMERGED, Map.of(),
                TeacherTable.words(back.profile)));
        changes.add(new Change(Kind.SCHOOL, back.on(day).getSchool().getId(), Deed.UNMERGED,
                TeacherHistory.CAME, null, merge.goneCode()));
        history.write(changes, Cause.of("%s ↔ %s".formatted(merge.goneCode(), kept)));
        return merge.goneCode();
    }

    /** @return the staff number of the record that stayed */
    private String requireUndoable(Merge merge) {
        if (merge.isUndone()) {
            throw new RuleViolation("teacher.merge-undone-already", merge.goneCode());
        }
        if (teachers.find(merge.goneCode()).isPresent()) {
            throw new RuleViolation("teacher.merge-number-given-anew", merge.goneCode());
        }
        var kept = sql.list(row -> row.getString(1),
                "select staff_number from teacher where id = ? and erased_on is null for update",
                merge.kept()).stream().findFirst()
                .orElseThrow(() ->
                        new RuleViolation("teacher.merge-kept-is-gone", merge.goneCode()));
        var lost = sql.list(row -> row.getLong(1), """
                select (stay ->> 'school_id')::bigint
                from teacher_merge, jsonb_array_elements(stays) stay
                where teacher_merge.id = ?
                    and (stay ->> 'school_id')::bigint not in (select id from school)""",
                merge.id());
        if (!lost.isEmpty()) {
            throw new RuleViolation("teacher.merge-school-is-gone", merge.goneCode());
        }
        return kept;
    }

    /** The schools and requests of the one that is back are its own again. */
    private void part(long id, Merge merge) {
        sql.update("""
                delete from teacher_membership using teacher_merge
                where teacher_merge.id = ? and teacher_id = ? and teacher_membership.id = any(moved)""",
                id, merge.kept());
        sql.update("""
                update teacher_membership set since = ?, version = teacher_membership.version + 1
                from teacher_merge
                where teacher_merge.id = ? and teacher_id = ? and since = begun""",
                Membership.EVER, id, merge.kept());
        sql.update("""
                insert into teacher_membership select whole.* from teacher_merge,
                    jsonb_populate_recordset(null::teacher_membership, stays) whole
                where teacher_merge.id = ?""", id);
        sql.update("""
                update teacher_request set teacher_id = ?, version = teacher_request.version + 1
                from teacher_merge
                where teacher_merge.id = ? and teacher_id = ? and teacher_request.id = any(requests)""",
                merge.gone(), id, merge.kept());
    }
}
