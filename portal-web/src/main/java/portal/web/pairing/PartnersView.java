package portal.web.pairing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.calendar.SchoolYear;
import portal.pairing.Bundles;
import portal.pairing.Cycle;
import portal.pairing.PairReason;
import portal.pairing.Pairing;
import portal.pairing.Partners;
import portal.school.School;
import portal.web.frame.Words;
import portal.web.school.SchoolInWords;
import portal.web.school.SchoolWords;

/** The partners of the caller's own school: whom it supports and who supports it, year by year. */
@Named("partners")
@RequestScoped
public class PartnersView {

    @Inject
    Partners partners;

    private Words words;
    private List<Year> years;
    private Map<Long, PairReason> reasons;

    /** A school year's partners with their map, and the bundles that the school is in with them. */
    public record Year(
            String name, boolean current, List<Partner> partners, List<Together> bundles,
            String geoJson) {}

    /** A bundle in words: the school that leads it, and its other schools. */
    public record Together(String name, String lead, String members) {}

    /** A partner as one card, with the sentences that say why it is one. */
    public record Partner(
            School school, boolean supported, String distance, List<String> why, SchoolWords words)
            implements SchoolInWords {

        /** The message key that says who helps whom. */
        public String direction() {
            return supported ? "partners.weSupport" : "partners.supportsUs";
        }

        public String style() {
            return supported ? "chip-info" : "chip-warn";
        }
    }

    @PostConstruct
    void load() {
        words = Words.ofPage();
        var told = partners.tell();
        var own = told.own();
        reasons = told.reasons();
        var byCycle = new LinkedHashMap<Cycle, List<Pairing>>();
        own.pairs().forEach(pair -> byCycle
                .computeIfAbsent(pair.getCycle(), cycle -> new ArrayList<>())
                .add(pair));
        years = byCycle.entrySet().stream()
                .map(cycle -> new Year(
                        span(cycle.getKey()),
                        own.isInForce(cycle.getKey()),
                        cycle.getValue().stream().map(pair -> partner(pair, own.school())).toList(),
                        told.bundles().stream()
                                .filter(one -> one.bundle().getCycle().getId()
                                        .equals(cycle.getKey().getId()))
                                .map(this::together)
                                .toList(),
                        PairingMap.of(cycle.getValue(), words).json()))
                .toList();
    }

    private Together together(Bundles.Formed formed) {
        return new Together(formed.bundle().getName(), formed.bundle().getSupporter().getName(),
                formed.recipients().stream().map(School::getName)
                        .collect(Collectors.joining(words.text("list.separator"))));
    }

    private String span(Cycle cycle) {
        int first = cycle.getSchoolYear();
        int last = first + cycle.getSettings().years() - 1;
        return last == first
                ? words.schoolYear(first)
                : words.text("partners.span", words.schoolYear(first), words.schoolYear(last));
    }

    private Partner partner(Pairing pair, long own) {
        var supported = pair.getSupporter().getId() == own;
        return new Partner(
                supported ? pair.getRecipient() : pair.getSupporter(),
                supported,
                words.text("partners.distance", Kilometres.text(pair.getDistanceM(), words)),
                Optional.ofNullable(reasons.get(pair.getId()))
                        .map(reason -> ReasonWords.of(reason, words))
                        .orElse(List.of()),
                new SchoolWords(words));
    }

    public List<Year> getYears() {
        return years;
    }

    public boolean isNone() {
        return years.isEmpty();
    }

    /** There were partners once, and this school year has none yet. */
    public boolean isNoneThisYear() {
        return !years.isEmpty() && years.stream().noneMatch(Year::current);
    }

    public String getThisYear() {
        return words.text("partners.noneThisYear", words.schoolYear(SchoolYear.current()));
    }
}
