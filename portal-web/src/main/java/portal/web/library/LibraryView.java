package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.library.find.FoundPage;
import portal.library.find.LessonCoverage;
import portal.library.find.LibrarySearch;
import portal.library.find.ResourceOrder;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.TextbookShelf;
import portal.web.frame.Words;
import portal.web.library.Narrowing.Choices;
import portal.web.list.Address;
import portal.web.list.Chip;
import portal.web.list.Pager;
import portal.web.list.Sorting;
import portal.web.list.Tab;

/** The library's front page: what is looked for and found, and the way to lessons by textbook. */
@Named("librarySearch")
@RequestScoped
public class LibraryView {

    private static final int PAGE_SIZE = 20;

    @Inject
    LibrarySearch search;

    @Inject
    LessonCoverage coverage;

    @Inject
    TextbookShelf shelf;

    @Inject
    HttpServletRequest request;

    private ResourceQuery query;
    private Words words;
    private FoundPage found;
    private Pager pager;
    private List<Textbook> textbooks;
    private List<Chip> ways;
    private Optional<TextbookPart> part;

    public void load() {
        query = new ResourceQuery(Address.of(request.getParameterMap(), ResourceQuery.KNOWN));
        words = Words.ofPage();
        var before = (query.address().number(Pager.PAGE).orElse(1) - 1) * PAGE_SIZE;
        found = search.search(query.filter(), query.order(), Math.max(0, before), PAGE_SIZE);
        pager = new Pager(query.address(), PAGE_SIZE, found.total());
        textbooks = shelf.all().stream().filter(textbook -> !textbook.isRetired()).toList();
        part = query.id(ResourceQuery.PART).flatMap(shelf::find);
        ways = isBlank() ? narrower() : List.of();
    }

    public List<FoundLine> getLines() {
        return found.items().stream().map(item -> new FoundLine(item, words)).toList();
    }

    /** By subject, then grade, then the units of its textbooks, each with what there is for it. */
    private List<Chip> narrower() {
        var filter = query.filter();
        if (filter.subject() == null) {
            return distinct(ResourceQuery.SUBJECT, Textbook::getSubject, Function.identity());
        }
        if (filter.grade() == null) {
            return distinct(ResourceQuery.GRADE, Textbook::getGrade,
                    grade -> words.text("school.grade." + grade));
        }
        var shown = textbooks.stream().filter(this::isAsked).toList();
        var ids = shown.stream().map(Textbook::getId).toList();
        var counts = ids.isEmpty() ? Map.<Long, Long>of() : coverage.counts(ids);
        var in = new TextbookWords(words);
        return shelf.contents(shown).stream()
                .flatMap(contents -> contents.units().stream().map(unit -> new Chip(
                        words.text("library.unit", contents.textbook().getEdition(),
                                in.volume(contents.textbook().getVolume()), in.unit(unit.part()),
                                Stream.concat(Stream.of(unit.part()), unit.lessons().stream())
                                        .mapToLong(each -> counts.getOrDefault(each.getId(), 0L))
                                        .sum()),
                        query.with(ResourceQuery.PART, unit.part().getId()))))
                .toList();
    }

    private boolean isAsked(Textbook textbook) {
        var filter = query.filter();
        return textbook.getSubject().equals(filter.subject())
                && (filter.grade() == null || filter.grade() == textbook.getGrade())
                && (filter.edition() == null || filter.edition().equals(textbook.getEdition()));
    }

    private <T> List<Chip> distinct(
            String filter, Function<Textbook, T> of, Function<T, String> text) {
        return textbooks.stream()
                .filter(textbook -> query.filter().subject() == null || isAsked(textbook))
                .map(of).distinct()
                .map(value -> new Chip(text.apply(value), query.with(filter, value)))
                .toList();
    }

    public List<Chip> getWays() {
        return ways;
    }

    /** Which step the ways are: to a subject, a grade or a unit. */
    public String getWaysKey() {
        var filter = query.filter();
        return filter.subject() == null ? "library.bySubject"
                : filter.grade() == null ? "library.byGrade" : "library.byUnit";
    }

    public List<Choices> getFilters() {
        var filter = query.filter();
        var facets = found.facets();
        var narrowing = new Narrowing(words, found.isMore());
        return List.of(
                narrowing.choices(ResourceQuery.SUBJECT, "library.subject", facets.subjects(),
                        filter.subject(), Function.identity()),
                narrowing.choices(ResourceQuery.GRADE, "library.grade", facets.grades(),
                        filter.grade(), grade -> words.text("school.grade." + grade)),
                narrowing.choices(ResourceQuery.KIND, "library.kind", facets.kinds(),
                        filter.kind(), kind -> words.text("resource.kind." + kind)),
                narrowing.choices(ResourceQuery.EDITION, "library.edition", facets.editions(),
                        filter.edition(), Function.identity()),
                narrowing.choices(ResourceQuery.SCHOOL, "library.school", facets.schools(),
                        filter.school(), this::school));
    }

    private String school(Long id) {
        return found.schools().getOrDefault(id, id.toString());
    }

    public List<Chip> getChips() {
        var filter = query.filter();
        var chips = new ArrayList<Chip>();
        chip(chips, ResourceQuery.TEXT, filter.text());
        chip(chips, ResourceQuery.SUBJECT, filter.subject());
        chip(chips, ResourceQuery.GRADE,
                filter.grade() == null ? null : words.text("school.grade." + filter.grade()));
        chip(chips, ResourceQuery.STAGE,
                filter.stage() == null ? null : words.text("resource.stage." + filter.stage()));
        chip(chips, ResourceQuery.KIND,
                filter.kind() == null ? null : words.text("resource.kind." + filter.kind()));
        chip(chips, ResourceQuery.EDITION, filter.edition());
        chip(chips, ResourceQuery.PART, filter.part() == null ? null
                : part.map(TextbookPart::getTitle).orElse(filter.part().toString()));
        chip(chips, ResourceQuery.SCHOOL,
                filter.school() == null ? null : school(filter.school()));
        return chips;
    }

    private void chip(Collection<Chip> chips, String parameter, String value) {
        if (value != null) {
            chips.add(new Chip(words.text("library.chip." + parameter, value),
                    query.without(parameter)));
        }
    }

    public List<Tab> getOrders() {
        return Stream.of(ResourceOrder.values())
                .map(order -> Tab.of(words.text("library.order." + order),
                        query.address().without(Pager.PAGE)
                                .with(Sorting.SORT, Address.lower(order)),
                        order == query.order()))
                .toList();
    }

    public String getCount() {
        return words.text(found.isMore() ? "library.count.more" : "library.count", found.total());
    }

    /** Nothing has all the words as they were typed, and this is the next best. */
    public boolean isRelaxed() {
        return !getRelaxedKey().endsWith("AS_TYPED");
    }

    public String getRelaxedKey() {
        return "library.closeness." + found.closeness();
    }

    public boolean isMore() {
        return found.isMore();
    }

    /** Nothing was typed, so that the words may be sorted by how new they are alone. */
    public boolean isBlank() {
        return query.filter().text() == null && query.filter().part() == null;
    }

    public boolean isFiltered() {
        return query.filtered();
    }

    public boolean isNone() {
        return found.total() == 0;
    }

    /** The library holds nothing that the reader may see. */
    public boolean isNothingYet() {
        return isNone() && !isFiltered();
    }

    public boolean isNoMatch() {
        return isNone() && isFiltered();
    }

    public String getText() {
        return query.filter().text();
    }

    public String getPart() {
        return query.address().find(ResourceQuery.PART).orElse("");
    }

    public String getSort() {
        return query.address().find(Sorting.SORT).orElse("");
    }

    public Pager getPager() {
        return pager;
    }
}
