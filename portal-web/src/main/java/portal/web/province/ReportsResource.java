package portal.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.OffsetDateTime;
import java.util.List;
import portal.document.TableWriter;
import portal.province.CountyAggregate;
import portal.province.CountyTable;
import portal.province.ProvinceOverview;

/** The province's report of a school year, county by county, as JSON or as CSV. */
@Path("province/reports/{year: [0-9]{4}}")
@RequestScoped
public class ReportsResource {

    @Inject
    ProvinceOverview overview;

    /** A county as the API tells it; the same columns as the CSV. */
    public record Item(
            String county, String name, int schools, int supporters, int recipients, int pairs,
            OffsetDateTime asOf) {

        static Item of(CountyAggregate county) {
            return new Item(
                    county.getCounty(),
                    county.getCountyName(),
                    county.getSchools(),
                    county.getSupporters(),
                    county.getRecipients(),
                    county.getPairs(),
                    county.getAsOf());
        }
    }

    /** The report: every county of the province that has figures of the year. */
    public record Report(int year, List<Item> items, int total) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Report json(@PathParam("year") int year) {
        var items = overview.counties(year).stream().map(Item::of).toList();
        return new Report(year, items, items.size());
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public StreamingOutput csv(@PathParam("year") int year) {
        var counties = overview.counties(year);
        return out -> {
            try (var table = TableWriter.csv(CountyTable.FORMAT, out)) {
                counties.forEach(county -> table.write(CountyTable.line(county)));
            }
        };
    }
}
