package portal.document.intake;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.document.CellFault;
import portal.document.UploadedTable;
import portal.job.JobFault;
import portal.job.JobRun;
import portal.job.JobStopped;
import portal.job.JobWork;

/** A list taken in, or looked at, as a job. */
@Dependent
class ListWork implements JobWork {

    static final String IMPORT = "list-import";
    static final String CHECK = "list-check";

    static final String LIST = "list";
    static final String SKIP_FAULTY = "skipFaulty";
    static final String ROWS = "rows";
    static final String OPTION = "option.";

    @Inject
    Lists lists;

    @Inject
    Taking taking;

    @Override
    public Set<String> kinds() {
        return Set.of(IMPORT, CHECK);
    }

    @Override
    public Set<String> roles() {
        return Set.of(BUREAU_ADMIN, BUREAU_OFFICER);
    }

    @Override
    public void work(JobRun run) throws Exception {
        var settings = run.job().settings();
        var intake = lists.get(String.valueOf(settings.get(LIST)));
        try (var input = run.input(); var upload = UploadedTable.of(input, intake.limits())) {
            watch(upload, run, settings.get(ROWS) instanceof Long rows ? rows : null);
            if (run.job().kind().equals(CHECK)) {
                tell(intake.changes(upload, terms(settings)), run);
            } else {
                take(intake, upload, run);
            }
        }
    }

    private void take(ListIntake intake, UploadedTable upload, JobRun run) {
        var terms = terms(run.job().settings());
        try {
            var taken = taking.take(
                    intake, run.job().subject(), upload, terms, run.job().id());
            tell(taken.changes(), run);
            if (taken.batch() != null) {
                run.result("batch", taken.batch());
            }
        } catch (JobStopped stopped) {
            throw stopped;
        } catch (RuleViolation refused) {
            // All of it is undone; what is wrong with the file is looked for once more, to be told.
            upload.watch(row -> {});
            tellFaults(intake.changes(upload, terms), run);
            throw refused;
        }
    }

    private static void watch(UploadedTable upload, JobRun run, Long rows) {
        upload.watch(row -> {
            if (rows == null) {
                run.progress(row);
            } else {
                run.progress(row, rows);
            }
        });
    }

    private static void tell(ListChanges changes, JobRun run) {
        var counts = changes.counts();
        run.result("added", counts.added());
        run.result("changed", counts.changed());
        run.result("same", counts.same());
        run.result("faulty", counts.faulty());
        tellFaults(changes, run);
    }

    private static void tellFaults(ListChanges changes, JobRun run) {
        changes.faults().stream().map(ListWork::fault).forEach(run::fault);
        run.faultsAre(changes.faultCount());
    }

    private static JobFault fault(CellFault fault) {
        return new JobFault(fault.row(), fault.column(), fault.text(), fault.key(),
                List.copyOf(fault.figures()));
    }

    static Terms terms(Map<String, Object> settings) {
        return new Terms(Boolean.TRUE.equals(settings.get(SKIP_FAULTY)), settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(OPTION))
                .collect(Collectors.toMap(
                        setting -> setting.getKey().substring(OPTION.length()),
                        setting -> String.valueOf(setting.getValue()))));
    }
}
