package portal.school.teacher;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import portal.RuleViolation;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.TableRow;
import portal.document.UploadedTable;
import portal.identity.personal.IdentityNumber;
import portal.school.teacher.TeacherChanges.Change;
import portal.school.teacher.TeacherChanges.Counts;
import portal.school.teacher.TeacherChanges.Numbered;
import portal.school.teacher.TeacherChanges.Warning;
import portal.school.teacher.TeacherRows.Altered;
import portal.school.teacher.TeacherRows.Named;
import portal.school.teacher.TeacherRows.Stored;

/**
 * One passage through a file of teachers: each row held against the others and against the
 * register, some thousand at a time, so that memory does not grow with the file.
 */
final class TeacherPassage {

    private static final int AT_ONCE = 2_000;
    private static final int FAULTS_KEPT = 20_000;
    private static final int WARNINGS_KEPT = 100;

    private static final Map<Plausibility.Month, Column<YearMonth>> COLUMNS = Map.of(
            Plausibility.Month.BORN, TeacherTable.BORN,
            Plausibility.Month.SERVICE, TeacherTable.SERVICE_SINCE,
            Plausibility.Month.AT_SCHOOL, TeacherTable.AT_SCHOOL_SINCE,
            Plausibility.Month.TITLE, TeacherTable.TITLE_SINCE,
            Plausibility.Month.POST, TeacherTable.POST_SINCE);

    /** What becomes of rows that are sound, some thousand at a time. */
    interface Taking {

        void take(List<TeacherProfile> added, List<Altered> altered);
    }

    private final TeacherRows register;
    private final TeacherTable.Sealing sealing;
    private final boolean numbering;
    private final Taking taking;
    private final LocalDate today;
    private final Map<String, Long> schools;
    private final Map<Long, String> codes = new HashMap<>();
    private final Map<String, Integer> rowOfNumber = new HashMap<>();
    private final Map<IdentityNumber, Integer> rowOfPerson = new HashMap<>();
    private final Map<String, String> principals;
    private final List<SentTeacher> waiting = new ArrayList<>();
    private final List<CellFault> further = new ArrayList<>();
    private final List<TeacherProfile> added = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();
    private final List<Numbered> numbered = new ArrayList<>();
    private Map<String, Integer> running;
    private int soundRows;
    private int addedRows;
    private int changedRows;
    private int sameRows;
    private int movedRows;
    private int unnumberedRows;
    private int faultyRows;
    private long furtherFaults;

    /** @param numbering whether rows without a staff number are given one */
    TeacherPassage(
            TeacherRows register, TeacherTable.Sealing sealing, boolean numbering, LocalDate today,
            Taking taking) {
        this.register = register;
        this.sealing = sealing;
        this.numbering = numbering;
        this.taking = taking;
        this.today = today;
        schools = register.schools();
        schools.forEach((code, id) -> codes.put(id, code));
        principals = register.principals(today);
    }

    Map<String, Long> schools() {
        return schools;
    }

    boolean isFaulty() {
        return faultyRows > 0;
    }

    TeacherChanges through(UploadedTable upload) {
        var table = TeacherTable.FORMAT.read(
                upload, row -> SentTeacher.of(row, sealing), this::visit);
        decide();
        var counts = new Counts(soundRows, addedRows, changedRows, sameRows, movedRows,
                unnumberedRows, faultyRows, furtherFaults);
        return new TeacherChanges(table, List.copyOf(further), counts, List.copyOf(added),
                List.copyOf(changed), List.copyOf(numbered), warnings());
    }

    private void visit(SentTeacher teacher) {
        var row = teacher.row();
        var faults = faults(row);
        faults.forEach(this::note);
        if (!row.sound() || !faults.isEmpty()) {
            faultyRows++;
            return;
        }
        waiting.add(teacher);
        if (waiting.size() == AT_ONCE) {
            decide();
        }
    }

    private void note(CellFault fault) {
        furtherFaults++;
        if (further.size() < FAULTS_KEPT) {
            further.add(fault);
        }
    }

    private List<CellFault> faults(TableRow row) {
        var faults = new ArrayList<CellFault>();
        row.find(TeacherTable.STAFF_NUMBER).ifPresentOrElse(number -> {
            Integer before = rowOfNumber.putIfAbsent(number, row.number());
            if (before != null) {
                faults.add(row.fault(
                        TeacherTable.STAFF_NUMBER, "teacher.staff-number-twice", before));
            }
        }, () -> {
            boolean empty = row.faults().stream().noneMatch(
                    fault -> fault.column().equals(TeacherTable.STAFF_NUMBER.header()));
            if (empty) {
                unnumberedRows++;
            }
            if (empty && !numbering) {
                faults.add(row.fault(TeacherTable.STAFF_NUMBER, "cell.required"));
            }
        });
        row.find(TeacherTable.SCHOOL).filter(code -> !schools.containsKey(code)).ifPresent(code ->
                faults.add(row.fault(TeacherTable.SCHOOL, "teacher.school-unknown", code)));
        row.find(TeacherTable.IDENTITY_NUMBER).ifPresent(
                number -> againstIdentityNumber(row, number, faults));
        Plausibility.contradictions(new Plausibility.Months(
                row.find(TeacherTable.BORN), row.find(TeacherTable.SERVICE_SINCE),
                row.find(TeacherTable.AT_SCHOOL_SINCE), row.find(TeacherTable.TITLE_SINCE),
                row.find(TeacherTable.POST_SINCE)))
                .forEach(found -> faults.add(row.fault(
                        COLUMNS.get(found.column()), found.key(), found.figures())));
        var since = row.find(TeacherTable.BACKBONE_SINCE);
        var until = row.find(TeacherTable.BACKBONE_UNTIL);
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            faults.add(row.fault(TeacherTable.BACKBONE_UNTIL, "teacher.backbone-out-of-order",
                    since.get(), until.get()));
        }
        return faults;
    }

    private void againstIdentityNumber(
            TableRow row, IdentityNumber number, List<CellFault> faults) {
        Integer before = rowOfPerson.putIfAbsent(number, row.number());
        if (before != null) {
            faults.add(row.fault(
                    TeacherTable.IDENTITY_NUMBER, "teacher.identity-number-twice", before));
        }
        row.find(TeacherTable.BORN).filter(born -> !number.isOfMonth(born)).ifPresent(born ->
                faults.add(row.fault(TeacherTable.BORN, "teacher.born-otherwise", born)));
        row.find(TeacherTable.SEX).filter(sex -> (sex == Sex.MALE) != number.isOfMan())
                .ifPresent(sex -> faults.add(
                        row.fault(TeacherTable.SEX, "teacher.sex-otherwise")));
    }

    /** Holds the rows that wait against the register. */
    private void decide() {
        var numbers = numbers();
        var stored = register.stored(numbers.values(), codes, today);
        var adding = new ArrayList<TeacherProfile>();
        var altering = new ArrayList<Altered>();
        for (var teacher : waiting) {
            var number = numbers.get(teacher.row().number());
            if (number != null) {
                decide(teacher, number, Optional.ofNullable(stored.get(number)), adding, altering);
            }
        }
        waiting.clear();
        taking.take(adding, altering);
    }

    private void decide(
            SentTeacher teacher, String number, Optional<Stored> stored,
            List<TeacherProfile> adding, List<Altered> altering) {
        var row = teacher.row();
        try {
            var place = place(row, stored);
            var after = TeacherTable.profile(
                    row, number, place, stored.map(Stored::profile), teacher);
            soundRows++;
            principal(after);
            if (stored.isEmpty()) {
                add(after, adding);
            } else if (stored.get().profile().equals(after)) {
                sameRows++;
            } else {
                alter(new Altered(stored.get(), after), altering);
            }
        } catch (RowRefusal refusal) {
            faultyRows++;
            note(row.fault(refusal.column, refusal.key(), refusal.figures().toArray()));
        } catch (RuleViolation refusal) {
            faultyRows++;
            note(row.fault(TeacherTable.NAME, refusal.key(), refusal.figures().toArray()));
        }
    }

    private void add(TeacherProfile after, List<TeacherProfile> adding) {
        addedRows++;
        adding.add(after);
        if (added.size() < TeacherChanges.LISTED) {
            added.add(after);
        }
    }

    private void alter(Altered altered, List<Altered> altering) {
        changedRows++;
        altering.add(altered);
        var before = altered.before().profile();
        if (!before.place().schoolCode().equals(altered.after().place().schoolCode())) {
            movedRows++;
        }
        if (changed.size() < TeacherChanges.LISTED) {
            changed.add(new Change(before, altered.after()));
        }
    }

    /** A refusal that one column of the row answers for. */
    private static final class RowRefusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Column<?> column;
        private final transient RuleViolation refusal;

        RowRefusal(Column<?> column, String key, Object... figures) {
            super(key, null, false, false);
            this.column = column;
            refusal = new RuleViolation(key, figures);
        }

        String key() {
            return refusal.key();
        }

        List<Object> figures() {
            return refusal.figures();
        }
    }

    /** Where the row says that the teacher belongs, and since when. */
    private TeacherProfile.Place place(TableRow row, Optional<Stored> stored) {
        var code = row.get(TeacherTable.SCHOOL);
        var since = row.find(TeacherTable.AT_SCHOOL_SINCE);
        if (stored.isEmpty()) {
            return new TeacherProfile.Place(code, since);
        }
        var known = stored.get();
        if (known.erased()) {
            throw new RowRefusal(TeacherTable.STAFF_NUMBER, "teacher.erased",
                    known.profile().staffNumber());
        }
        var place = known.profile().place();
        if (place.schoolCode().equals(code)) {
            return corrected(place, known, since);
        }
        if (!known.movable()) {
            throw new RowRefusal(TeacherTable.SCHOOL, "teacher.transfer-settled");
        }
        if (since.isPresent() && !since.get().atDay(1).isAfter(known.since())) {
            throw new RowRefusal(TeacherTable.AT_SCHOOL_SINCE, "teacher.moved-without-month",
                    since.get(), place.schoolCode());
        }
        return new TeacherProfile.Place(
                code, since.or(() -> Optional.of(YearMonth.from(today))));
    }

    /** The same school; an empty cell leaves the month that is known, as an absent column does. */
    private static TeacherProfile.Place corrected(
            TeacherProfile.Place place, Stored known, Optional<YearMonth> since) {
        if (since.isEmpty() || since.equals(place.since())) {
            return place;
        }
        if (known.earlier() != null && !since.get().atDay(1).isAfter(known.earlier())) {
            throw new RowRefusal(TeacherTable.AT_SCHOOL_SINCE, "teacher.since-before-earlier",
                    since.get(), known.earlier());
        }
        return new TeacherProfile.Place(place.schoolCode(), since);
    }

    /** The staff number of each row: its own, a known person's, or the next one of its school. */
    private Map<Integer, String> numbers() {
        var numbers = new TreeMap<Integer, String>();
        var without = new ArrayList<TableRow>();
        for (var teacher : waiting) {
            var row = teacher.row();
            row.find(TeacherTable.STAFF_NUMBER).ifPresentOrElse(
                    number -> numbers.put(row.number(), number), () -> without.add(row));
        }
        if (!without.isEmpty()) {
            var named = register.named(
                    without.stream().map(row -> row.get(TeacherTable.NAME)).toList(), today);
            without.forEach(row -> given(row, named).ifPresent(
                    number -> numbers.put(row.number(), number)));
        }
        return numbers;
    }

    private Optional<String> given(TableRow row, Map<String, List<Named>> named) {
        var school = row.get(TeacherTable.SCHOOL);
        var born = row.find(TeacherTable.BORN);
        var same = named
                .getOrDefault(Named.key(row.get(TeacherTable.NAME), school), List.of()).stream()
                .filter(each -> born.isEmpty() || each.born().isEmpty() || born.equals(each.born()))
                .toList();
        if (same.size() > 1) {
            faultyRows++;
            note(row.fault(TeacherTable.NAME, "teacher.several-of-the-name", same.size()));
            return Optional.empty();
        }
        var number = same.isEmpty() ? next(school) : same.get(0).staffNumber();
        Integer before = rowOfNumber.putIfAbsent(number, row.number());
        if (before != null) {
            faultyRows++;
            note(row.fault(TeacherTable.NAME, "teacher.staff-number-twice", before));
            return Optional.empty();
        }
        if (numbered.size() < TeacherChanges.LISTED) {
            numbered.add(new Numbered(row.number(), row.get(TeacherTable.NAME), number));
        }
        return Optional.of(number);
    }

    /** The school's code and a running number, beyond those that were given already. */
    private String next(String school) {
        if (running == null) {
            running = register.numbered();
        }
        String number;
        do {
            number = "%s-%03d".formatted(school, running.merge(school, 1, Integer::sum));
        } while (rowOfNumber.containsKey(number));
        return number;
    }

    private void principal(TeacherProfile teacher) {
        if (teacher.rank().post() == Post.PRINCIPAL) {
            principals.put(teacher.staffNumber(), teacher.place().schoolCode());
        } else {
            principals.remove(teacher.staffNumber());
        }
    }

    private List<Warning> warnings() {
        var bySchool = new TreeMap<String, Set<String>>();
        principals.forEach((number, school) ->
                bySchool.computeIfAbsent(school, key -> new TreeSet<>()).add(number));
        return bySchool.entrySet().stream()
                .filter(school -> school.getValue().size() > 1)
                .limit(WARNINGS_KEPT)
                .map(school -> new Warning("teacher.several-principals", List.of(
                        school.getKey(), school.getValue().size(),
                        String.join("、", school.getValue()))))
                .toList();
    }
}
