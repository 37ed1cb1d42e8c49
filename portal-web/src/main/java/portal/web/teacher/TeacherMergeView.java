package portal.web.teacher;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portal.NotFound;
import portal.school.teacher.Membership;
import portal.school.teacher.TeacherLine;
import portal.school.teacher.TeacherMerging;
import portal.web.frame.Words;
import portal.web.school.MergePair;
import portal.web.school.MergeSide;

/**
 * Two records about to become one teacher, or to be told apart: what the kept one takes over, what
 * is given up, what goes along, and what stands against it.
 */
@Named("teacherMerge")
@ViewScoped
public class TeacherMergeView extends MergePair {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TeacherMerging merging;

    private boolean checked;
    private transient TeacherMerging.Preview preview;
    private transient MergeSide kept;
    private transient MergeSide leaving;

    public void load() {
        if (getKeep() == null || getGone() == null) {
            throw new NotFound("Teacher");
        }
        preview = merging.preview(getKeep(), getGone());
        var words = Words.ofPage();
        kept = side(preview.kept(), told(words), preview.takeover().filled(), false);
        leaving = side(preview.gone(), givenUp(words), preview.takeover().lost(), true);
    }

    private TeacherMerging.Preview preview() {
        if (preview == null) {
            load();
        }
        return preview;
    }

    public String merge() {
        merging.merge(getKeep(), getGone(), checked);
        Words.done("teacherMerge.done");
        return "/teacher/teacher?faces-redirect=true&staff=" + encoded(getKeep());
    }

    public String tellApart() {
        merging.tellApart(getKeep(), getGone());
        Words.done("duplicateTeachers.toldApart");
        return "/teacher/duplicates?faces-redirect=true";
    }

    public MergeSide getKept() {
        preview();
        return kept;
    }

    public MergeSide getLeaving() {
        preview();
        return leaving;
    }

    private List<String> told(Words words) {
        return preview.earlier().isEmpty() ? List.of() : List.of(
                words.text("teacherMerge.earlier", stays(preview.earlier(), words)));
    }

    private List<String> givenUp(Words words) {
        var told = new ArrayList<String>();
        if (!preview.givenUp().isEmpty()) {
            told.add(words.text("teacherMerge.givenUp", stays(preview.givenUp(), words)));
        }
        if (preview.requests() > 0) {
            told.add(words.text("teacherMerge.requests", preview.requests()));
        }
        return told;
    }

    private static MergeSide side(
            TeacherLine teacher, List<String> more, Map<String, String> texts, boolean given) {
        var words = Words.ofPage();
        var in = new TeacherWords(words);
        var told = new ArrayList<String>();
        told.add(DuplicateTeachersView.facts(teacher, words));
        told.addAll(more);
        return new MergeSide(teacher.profile().name(), teacher.profile().staffNumber(), told,
                texts.entrySet().stream()
                        .map(text -> MergeSide.line(in.column(text.getKey()),
                                in.cell(text.getKey(), text.getValue()), given))
                        .toList());
    }

    private static String stays(List<Membership> stays, Words words) {
        return String.join(words.text("list.separator"), stays.stream()
                .map(stay -> words.text("teacherMerge.stay", stay.getSchool().getName(),
                        stay.isSinceKnown() ? stay.getSince().toString()
                                : words.text("teacher.since.unknown")))
                .toList());
    }

    public boolean isTwoNumbers() {
        return preview().twoNumbers();
    }

    /** Somebody can sign in as the one that goes: then nothing is merged this way round. */
    public boolean isBlocked() {
        return preview().account().isPresent();
    }

    public String getBlockedWords() {
        return Words.ofPage().text(
                "teacher.merge-account", getGone(), preview().account().orElseThrow());
    }

    public boolean isChecked() {
        return checked;
    }

    public void setChecked(boolean checked) {
        this.checked = checked;
    }
}
