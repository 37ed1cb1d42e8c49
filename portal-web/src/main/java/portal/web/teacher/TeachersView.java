package portal.web.teacher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portal.identity.SchoolName;
import portal.identity.SchoolNames;
import portal.school.teacher.Backbone;
import portal.school.teacher.DutyState;
import portal.school.teacher.PersonRights;
import portal.school.teacher.Post;
import portal.school.teacher.ProfessionalTitle;
import portal.school.teacher.TeacherFilter.Due;
import portal.school.teacher.TeacherFilter.Payroll;
import portal.school.teacher.TeacherKeeping;
import portal.school.teacher.TeacherLine;
import portal.school.teacher.TeacherMerging;
import portal.school.teacher.TeacherOrder;
import portal.school.teacher.TeacherRegistry;
import portal.school.teacher.TeacherTransfers;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Chip;
import portal.web.list.Choice;
import portal.web.list.Heading;
import portal.web.list.Pager;
import portal.web.list.Sorting;

/** The teachers as their bureau or their school looks them up: filtered, sorted, paged. */
@Named("teachers")
@RequestScoped
public class TeachersView {

    private static final int PAGE_SIZE = 50;

    @Inject
    TeacherRegistry registry;

    @Inject
    SchoolNames namedSchools;

    @Inject
    PersonRights person;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private TeacherQuery query;
    private TeacherWords words;
    private Pager pager;
    private List<TeacherLine> shown;
    private List<SchoolName> schools;
    private List<String> subjects;
    private boolean oneSchool;
    private List<RequestRow> waiting;

    /** A teacher as a row of the table. */
    public record Row(TeacherLine line, TeacherWords words) {

        public String staffNumber() {
            return line.profile().staffNumber();
        }

        public String name() {
            return line.profile().name();
        }

        public String href() {
            return TeacherView.href(line.profile().staffNumber());
        }

        public String school() {
            return line.schoolName() == null ? TeacherWords.UNKNOWN : line.schoolName();
        }

        public String subjects() {
            return words.subjects(line.profile().teaching().subjects());
        }

        public String born() {
            return words.month(line.profile().person().born());
        }

        public String title() {
            return words.text(line.profile().rank().title());
        }

        /** A post that is none is not told in a list. */
        public String post() {
            var post = line.profile().rank().post();
            return post == Post.NONE ? "" : words.text(post);
        }

        public boolean posted() {
            return !post().isEmpty();
        }

        public String backbone() {
            var backbone = line.profile().distinction().backbone();
            return backbone == Backbone.NONE ? TeacherWords.UNKNOWN : words.text(backbone);
        }

        public boolean away() {
            return line.profile().service().state() != DutyState.IN_POST;
        }

        public String state() {
            return words.text(line.profile().service().state());
        }

        public String registration() {
            return words.month(line.profile().registration().until());
        }
    }

    /** One of the filters that offer words. */
    public record Choices(String name, String key, List<Choice> choices) {}

    public void load() {
        query = new TeacherQuery(Address.of(request.getParameterMap(), TeacherQuery.KNOWN));
        words = new TeacherWords(Words.ofPage());
        pager = new Pager(query.address(), PAGE_SIZE, registry.count(query.filter()));
        shown = registry.page(
                query.filter(), query.order(), query.ascending(), pager.before(), PAGE_SIZE);
        oneSchool = registry.isOfOneSchool();
        schools = oneSchool ? List.of() : namedSchools.all();
        subjects = registry.subjects();
        waiting = signedIn.may(PersonRights.class)
                ? person.waiting().stream()
                        .map(asked -> RequestRow.of(asked, words.words())).toList()
                : List.of();
    }

    public List<Row> getRows() {
        return shown.stream().map(line -> new Row(line, words)).toList();
    }

    public List<Heading> getHeadings() {
        return Stream.of(
                query.heading("teacher.staffNumber", TeacherOrder.STAFF_NUMBER),
                query.heading("teacher.name", TeacherOrder.NAME),
                query.heading("teacher.school", TeacherOrder.SCHOOL),
                Heading.plain("teacher.subjects", ""),
                query.heading("teacher.born", TeacherOrder.BORN),
                query.heading("teacher.title", TeacherOrder.TITLE),
                query.heading("teacher.backbone", TeacherOrder.BACKBONE),
                query.heading("teacher.registeredUntil", TeacherOrder.REGISTRATION),
                Heading.plain("teacher.state", "")).toList();
    }

    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        var filter = query.filter();
        chip(chips, TeacherQuery.TEXT, filter.text());
        chip(chips, TeacherQuery.SCHOOL, filter.school() == null ? null : name(filter.school()));
        chip(chips, TeacherQuery.SUBJECT, filter.subject());
        chip(chips, TeacherQuery.TITLE, text(filter.title()));
        chip(chips, TeacherQuery.BACKBONE, text(filter.backbone()));
        chip(chips, TeacherQuery.POST, text(filter.post()));
        chip(chips, TeacherQuery.STATE, text(filter.state()));
        chip(chips, TeacherQuery.ESTABLISHED, text(filter.payroll()));
        chip(chips, TeacherQuery.DUE, text(filter.due()));
        return chips;
    }

    private String text(Enum<?> word) {
        return word == null ? null : words.text(word);
    }

    private String name(String code) {
        return schools.stream().filter(school -> school.code().equals(code))
                .map(SchoolName::name).findFirst().orElse(code);
    }

    private void chip(List<Chip> chips, String parameter, String value) {
        if (value != null) {
            chips.add(new Chip(words.words().text("teacher.filter." + parameter, value),
                    query.without(parameter).toString()));
        }
    }

    /** The filters that offer words, in the order of the form. */
    public List<Choices> getFilters() {
        var filters = new ArrayList<Choices>();
        var filter = query.filter();
        if (!oneSchool) {
            filters.add(new Choices(TeacherQuery.SCHOOL, "teacher.school", schools.stream()
                    .map(school -> new Choice(school.code(), school.name(),
                            school.code().equals(filter.school())))
                    .toList()));
        }
        filters.add(new Choices(TeacherQuery.SUBJECT, "teacher.subjects", subjects.stream()
                .map(subject -> new Choice(subject, subject, subject.equals(filter.subject())))
                .toList()));
        filters.add(choices(TeacherQuery.TITLE, ProfessionalTitle.values(), filter.title()));
        filters.add(choices(TeacherQuery.BACKBONE, Backbone.values(), filter.backbone()));
        filters.add(choices(TeacherQuery.POST, Post.values(), filter.post()));
        filters.add(choices(TeacherQuery.STATE, DutyState.values(), filter.state()));
        filters.add(choices(TeacherQuery.ESTABLISHED, Payroll.values(), filter.payroll()));
        filters.add(choices(TeacherQuery.DUE, Due.values(), filter.due()));
        return filters;
    }

    private <E extends Enum<E>> Choices choices(String name, E[] all, E chosen) {
        return new Choices(name, "teacher." + name, Choice.of(all, chosen, words::text));
    }

    public String getCount() {
        return words.words()
                .text(query.filtered() ? "teacher.count.filtered" : "teacher.count", pager.total());
    }

    public String getText() {
        return query.filter().text();
    }

    public String getSort() {
        return query.address().find(Sorting.SORT).orElse("");
    }

    public Pager getPager() {
        return pager;
    }

    public boolean isNone() {
        return pager.total() == 0;
    }

    public boolean isFiltered() {
        return query.filtered();
    }

    /** The register is empty: nothing has been imported. */
    public boolean isNothingYet() {
        return isNone() && !isFiltered();
    }

    public boolean isNoMatch() {
        return isNone() && isFiltered();
    }

    /** Whether whoever looks may add teachers. */
    public boolean isKeeping() {
        return signedIn.may(TeacherKeeping.class);
    }

    /** Whether whoever looks may import whole lists. */
    public boolean isImporting() {
        return signedIn.may(TeacherTransfers.class);
    }

    /** Whether whoever looks may make two records one. */
    public boolean isMerging() {
        return signedIn.may(TeacherMerging.class);
    }

    /** What teachers asked and nobody has decided, for those who may. */
    public List<RequestRow> getWaiting() {
        return waiting;
    }

    public String getUnfilteredHref() {
        return query.unfiltered().toString();
    }

    public String getExport() {
        return query.forExport().toString();
    }
}
