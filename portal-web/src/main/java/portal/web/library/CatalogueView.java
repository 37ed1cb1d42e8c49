package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import portal.library.catalogue.CataloguePage;
import portal.library.catalogue.CatalogueReading;
import portal.web.frame.Words;
import portal.web.library.Narrowing.Choices;
import portal.web.list.Address;
import portal.web.list.Chip;
import portal.web.list.Pager;

/** The published catalogue: what is looked for in it and found. */
@Named("catalogueSearch")
@RequestScoped
public class CatalogueView {

    private static final int PAGE_SIZE = 20;

    @Inject
    CatalogueReading catalogue;

    @Inject
    HttpServletRequest request;

    private CatalogueQuery query;
    private Words words;
    private CataloguePage found;
    private Pager pager;

    public void load() {
        query = new CatalogueQuery(Address.of(request.getParameterMap(), CatalogueQuery.KNOWN));
        words = Words.ofPage();
        int before = (query.address().number(Pager.PAGE).orElse(1) - 1) * PAGE_SIZE;
        found = catalogue.search(query.filter(), Math.max(0, before), PAGE_SIZE);
        pager = new Pager(query.address(), PAGE_SIZE, found.total());
    }

    public List<CatalogueLine> getLines() {
        return found.items().stream().map(item -> new CatalogueLine(item, words)).toList();
    }

    public List<Choices> getFilters() {
        var filter = query.filter();
        var narrowing = new Narrowing(words, found.isMore());
        return List.of(
                narrowing.choices(CatalogueQuery.SUBJECT, "library.subject", found.subjects(),
                        filter.subject(), Function.identity()),
                narrowing.choices(CatalogueQuery.STAGE, "catalogue.stage", found.stages(),
                        filter.stage(), stage -> words.text("resource.stage." + stage)),
                narrowing.choices(CatalogueQuery.KIND, "library.kind", found.kinds(),
                        filter.kind(), kind -> words.text("resource.kind." + kind)),
                narrowing.choices(CatalogueQuery.COUNTY, "catalogue.county", found.counties(),
                        filter.county(), this::county));
    }

    private String county(String code) {
        return found.names().getOrDefault(code, code);
    }

    public List<Chip> getChips() {
        var filter = query.filter();
        var chips = new ArrayList<Chip>();
        chip(chips, CatalogueQuery.TEXT, "library.chip.q", filter.text());
        chip(chips, CatalogueQuery.SUBJECT, "library.chip.subject", filter.subject());
        chip(chips, CatalogueQuery.STAGE, "library.chip.stage", filter.stage() == null ? null
                : words.text("resource.stage." + filter.stage()));
        chip(chips, CatalogueQuery.KIND, "library.chip.kind", filter.kind() == null ? null
                : words.text("resource.kind." + filter.kind()));
        chip(chips, CatalogueQuery.COUNTY, "catalogue.chip.county", filter.county() == null ? null
                : county(filter.county()));
        return chips;
    }

    private void chip(Collection<Chip> chips, String parameter, String key, String value) {
        if (value != null) {
            chips.add(new Chip(words.text(key, value), query.without(parameter)));
        }
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

    public boolean isFiltered() {
        return query.filtered();
    }

    public boolean isNone() {
        return found.total() == 0;
    }

    /** No county has given anything that the reader may see. */
    public boolean isNothingYet() {
        return isNone() && !isFiltered();
    }

    public boolean isNoMatch() {
        return isNone() && isFiltered();
    }

    public String getText() {
        return query.filter().text();
    }

    public Pager getPager() {
        return pager;
    }
}
