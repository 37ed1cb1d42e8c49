package portal.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.document.TableWriter;
import portal.province.CountyFigures;
import portal.province.CountyTable;
import portal.province.PairingFigures;
import portal.province.ProvinceOverview;
import portal.province.StageFigures;

/** The province's report of a school year, county by county, as JSON or as CSV. */
@Path("province/reports/{year: [0-9]{4}}")
@RequestScoped
public class ReportsResource {

    @Inject
    ProvinceOverview overview;

    /**
     * Figures as the API tells them: ratios exactly, to 34 digits, and null where no school states
     * both parts of one.
     */
    public record Figures(
            int schools, long pupils, int teachers, int schoolsWithTeachers,
            BigDecimal pupilsPerTeacher, BigDecimal teachersPerPupil, long boarders,
            BigDecimal boardingShare, int classes, BigDecimal pupilsPerClass,
            int backboneTeachers, BigDecimal backboneShare) {

        static Figures of(StageFigures figures) {
            return new Figures(
                    figures.schools(), figures.pupils(), figures.teachers(),
                    figures.staffedSchools(), figures.pupilsPerTeacher().orElse(null),
                    figures.teachersPerPupil().orElse(null), figures.boarders(),
                    figures.boardingShare().orElse(null), figures.classes(),
                    figures.pupilsPerClass().orElse(null), figures.backboneTeachers(),
                    figures.backboneShare().orElse(null));
        }
    }

    /**
     * Pairs as the API tells them: of the published plan in force in the year, metres for distances,
     * means and the share exactly, and null where there is nothing to divide.
     *
     * @param counties   how many counties told theirs
     * @param plans      how many of them have a plan in force
     * @param supporters that have a recipient
     * @param recipients that are to receive support
     * @param covered    those that have a supporter
     */
    public record Pairing(
            int counties, int plans, int pairs, int supporters, int recipients, int covered,
            BigDecimal coverage, int measuredPairs, long metres, BigDecimal meanMetres,
            Integer longestMetres, BigDecimal meanLoad, Integer mostLoad) {

        static Pairing of(PairingFigures figures) {
            return new Pairing(
                    figures.counties(), figures.plans(), figures.pairs(), figures.supporters(),
                    figures.recipients(), figures.covered(), figures.coverage().orElse(null),
                    figures.measured(), figures.metres(), figures.meanMetres().orElse(null),
                    figures.longestMetres().orElse(null), figures.meanLoad().orElse(null),
                    figures.mostLoad().orElse(null));
        }

        static Pairing ofThis(Collection<CountyFigures> counties) {
            return together(counties, CountyFigures::pairing);
        }

        static Pairing ofLast(Collection<CountyFigures> counties) {
            return together(counties, CountyFigures::pairingBefore);
        }

        /** Null where no county told its own. */
        private static Pairing together(
                Collection<CountyFigures> counties,
                Function<CountyFigures, Optional<PairingFigures>> of) {
            return counties.stream().flatMap(county -> of.apply(county).stream())
                    .reduce(PairingFigures::and).map(Pairing::of).orElse(null);
        }
    }

    /** A county as the API tells it. */
    public record Item(
            String county, String name, String prefecture, String prefectureName, int schools,
            int supporters, int recipients, int pairs, String teachersFrom, Figures figures,
            Map<String, Figures> stages, OffsetDateTime asOf, LocalDate planPublishedOn,
            Pairing pairing, Pairing pairingLastYear) {

        static Item of(CountyFigures county) {
            var stages = new LinkedHashMap<String, Figures>();
            county.byStage().forEach((stage, figures) -> {
                if (figures.schools() > 0) {
                    stages.put(stage.name(), Figures.of(figures));
                }
            });
            return new Item(
                    county.county(), county.name(), county.prefecture(),
                    county.prefectureName(), county.schools(), county.supporters(),
                    county.recipients(), county.pairs(), county.teachersFrom(),
                    Figures.of(county.all()), stages, county.asOf(),
                    county.publishedOn().orElse(null), Pairing.ofThis(List.of(county)),
                    Pairing.ofLast(List.of(county)));
        }
    }

    /** A prefecture's counties together. */
    public record Prefecture(
            String code, String name, int counties, Figures figures, Pairing pairing,
            Pairing pairingLastYear) {}

    /** The report: every county of the province that has figures of the year. */
    public record Report(
            int year, List<Item> items, int total, List<Prefecture> prefectures, Pairing pairing,
            Pairing pairingLastYear) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Report json(@PathParam("year") int year) {
        var counties = overview.figures(year);
        var prefectures = counties.stream()
                .collect(Collectors.groupingBy(
                        CountyFigures::prefecture, TreeMap::new, Collectors.toList()))
                .values().stream()
                .map(those -> new Prefecture(
                        those.get(0).prefecture(), those.get(0).prefectureName(), those.size(),
                        Figures.of(those.stream().map(CountyFigures::all)
                                .reduce(StageFigures::and).orElseThrow()),
                        Pairing.ofThis(those), Pairing.ofLast(those)))
                .toList();
        return new Report(
                year, counties.stream().map(Item::of).toList(), counties.size(), prefectures,
                Pairing.ofThis(counties), Pairing.ofLast(counties));
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public StreamingOutput csv(@PathParam("year") int year) {
        var counties = overview.figures(year);
        return out -> {
            try (var table = TableWriter.csv(CountyTable.FORMAT, out)) {
                counties.forEach(county ->
                        table.write(CountyTable.line(county, Optional.empty())));
            }
        };
    }
}
