package portal.web.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import portal.job.Job;
import portal.job.JobDesk;
import portal.job.JobFault;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Pager;

/** Jobs, the latest first; and one of them with what it found. */
@Named("jobs")
@ViewScoped
public class JobsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;
    private static final int FAULTS_SHOWN = 100;
    private static final String HERE = "/job/jobs";

    @Inject
    private transient JobDesk desk;

    @Inject
    private transient HttpServletRequest request;

    private transient List<JobLine> lines;
    private transient Pager pager;
    private transient Job chosen;
    private Long job;

    /** A fault by its place: what stands there, and what is wrong with it. */
    public record Fault(int row, String column, String text, String words) {}

    /** Opens the page to those who may see it. */
    public void load() {
        if (job != null) {
            getChosen();
        }
        getLines();
    }

    public List<JobLine> getLines() {
        if (lines == null) {
            var words = Words.ofPage();
            lines = desk.page(getPager().before(), SIZE).stream()
                    .map(one -> JobLine.of(one, words, request.getUserPrincipal()))
                    .toList();
        }
        return lines;
    }

    public Pager getPager() {
        if (pager == null) {
            pager = new Pager(Address.of(request.getParameterMap(), List.of(Pager.PAGE)), SIZE,
                    desk.count());
        }
        return pager;
    }

    public boolean isNone() {
        return getLines().isEmpty();
    }

    public boolean isOne() {
        return job != null;
    }

    public JobLine getChosen() {
        return JobLine.of(found(), Words.ofPage(), request.getUserPrincipal());
    }

    private Job found() {
        if (chosen == null) {
            chosen = desk.get(job);
        }
        return chosen;
    }

    public List<Fault> getFaults() {
        var words = new JobWords(Words.ofPage());
        return job == null || found().faultCount() == 0 ? List.of()
                : desk.faults(job).stream()
                        .limit(FAULTS_SHOWN)
                        .map(fault -> fault(fault, words))
                        .toList();
    }

    private static Fault fault(JobFault fault, JobWords words) {
        return new Fault(fault.row(), fault.column(),
                fault.text().isEmpty() ? words.words().text("schoolImport.blank") : fault.text(),
                words.says(fault));
    }

    public boolean isMoreFaults() {
        return job != null && found().faultCount() > FAULTS_SHOWN;
    }

    public String getFaultsShown() {
        return Words.ofPage().text("job.faults.more", FAULTS_SHOWN, found().faultCount());
    }

    /** Asks for the end of the job that is shown. */
    public String cancel() {
        desk.cancel(job);
        return HERE + "?faces-redirect=true&job=" + job;
    }

    public Long getJob() {
        return job;
    }

    public void setJob(Long job) {
        this.job = job;
    }
}
