package portal.province;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static portal.tenancy.Role.PROVINCE_OFFICER;
import static portal.tenancy.Role.PROVINCE_VIEWER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.school.Stage;
import portal.tenancy.CurrentProvince;
import portal.tenancy.Sql;

/**
 * The province's counties side by side: schools and pairs, from aggregates that its role alone can
 * read.
 */
@Stateless
@ExcludeDefaultInterceptors
@RolesAllowed({PROVINCE_OFFICER, PROVINCE_VIEWER})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProvinceOverview {

    private static final String REGISTER = "REGISTER";

    @Inject
    @OfProvince
    EntityManager entities;

    @Inject
    CurrentProvince province;

    @Inject
    AuditTrail trail;

    @Resource(lookup = "java:app/jdbc/ProvinceDS")
    DataSource database;

    /**
     * What counties told the province: read across counties, and so on record.
     *
     * @param schoolYear by its first calendar year: 2026 is 2026-27
     */
    public List<CountyAggregate> counties(int schoolYear) {
        trail.apart(Entry.done(null, "province.read")
                .on("Province", province.code())
                .with("school-year", schoolYear));
        confine();
        return entities.createNamedQuery("CountyAggregate.ofYear", CountyAggregate.class)
                .setParameter("schoolYear", schoolYear)
                .getResultList();
    }

    /**
     * The same with what their schools come to: its cost is that of the counties, however many
     * schools, pupils and teachers they have.
     */
    public List<CountyFigures> figures(int schoolYear) {
        var counties = counties(schoolYear);
        var byCounty = new HashMap<String, Map<Stage, StageFigures>>();
        var fromRegister = new HashSet<String>();
        new Sql(database).list(row -> {
            var county = row.getString("tenant_id");
            byCounty.computeIfAbsent(county, none -> new EnumMap<>(Stage.class))
                    .put(Stage.valueOf(row.getString("stage")), stageFigures(row));
            if (REGISTER.equals(row.getString("teachers_from"))) {
                fromRegister.add(county);
            }
            return county;
        }, "select * from county_stage_aggregate where school_year = ?", schoolYear);
        var pairs = pairing(schoolYear);
        return counties.stream().map(county -> {
            var prefecture = Prefectures.of(county.getCounty());
            return new CountyFigures(
                    county.getCounty(), county.getCountyName(), prefecture,
                    Prefectures.name(prefecture), county.getSchools(),
                    county.getSupporters(), county.getRecipients(), county.getPairs(),
                    county.getAsOf(),
                    fromRegister.contains(county.getCounty()),
                    byCounty.getOrDefault(county.getCounty(), Map.of()),
                    pairs.of(county.getCounty(), schoolYear).map(Told::publishedOn),
                    pairs.of(county.getCounty(), schoolYear).map(Told::pairs),
                    pairs.of(county.getCounty(), schoolYear - 1).map(Told::pairs));
        }).toList();
    }

    /** What a county told of its pairs in a school year. */
    private record Told(
            String county, int schoolYear, LocalDate publishedOn, PairingFigures pairs) {}

    /** What all counties told of their pairs. */
    private record AllTold(Map<List<Object>, Told> byCountyAndYear) {

        Optional<Told> of(String county, int schoolYear) {
            return Optional.ofNullable(byCountyAndYear.get(List.of(county, schoolYear)));
        }
    }

    /** Of the year and of the one before it. */
    private AllTold pairing(int schoolYear) {
        return new AllTold(new Sql(database).list(ProvinceOverview::told,
                        "select * from county_pairing_aggregate where school_year in (?, ?)",
                        schoolYear, schoolYear - 1).stream()
                .collect(toMap(told -> List.of(told.county(), told.schoolYear()), identity())));
    }

    private static Told told(ResultSet row) throws SQLException {
        var publishedOn = row.getObject("published_on", LocalDate.class);
        return new Told(
                row.getString("tenant_id"), row.getInt("school_year"), publishedOn,
                new PairingFigures(
                        1, publishedOn == null ? 0 : 1, row.getInt("pairs"),
                        row.getInt("supporters"), row.getInt("recipients"),
                        row.getInt("covered"), row.getInt("measured"), row.getLong("metres"),
                        row.getInt("farthest_m"), row.getInt("most")));
    }

    private static StageFigures stageFigures(ResultSet row) throws SQLException {
        return new StageFigures(
                row.getInt("schools"), row.getLong("pupils"), row.getInt("teachers"),
                row.getInt("staffed_schools"), row.getLong("staffed_pupils"),
                row.getLong("boarders"), row.getLong("boarding_pupils"),
                row.getInt("classes"), row.getLong("classed_pupils"),
                row.getInt("backbone_teachers"), row.getInt("graded_teachers"));
    }

    /** The school years of which any county has figures, the newest first. */
    public List<Integer> years() {
        confine();
        return entities.createNamedQuery("CountyAggregate.years", Integer.class).getResultList();
    }

    private void confine() {
        new Sql(database).list(
                row -> row.getString(1), "select set_config('app.province', ?, true)",
                province.code());
    }
}
