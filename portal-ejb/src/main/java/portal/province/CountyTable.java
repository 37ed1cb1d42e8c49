package portal.province;

import java.util.List;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;

/** The province's figures as a table for other systems: its columns have the names of the API. */
public final class CountyTable {

    private static final int MOST = Integer.MAX_VALUE;

    private static final Column<String> COUNTY = Column.code("county", 6);
    private static final Column<String> NAME = Column.text("name", 120);
    private static final Column<Integer> SCHOOLS = Column.integer("schools", 0, MOST);
    private static final Column<Integer> SUPPORTERS = Column.integer("supporters", 0, MOST);
    private static final Column<Integer> RECIPIENTS = Column.integer("recipients", 0, MOST);
    private static final Column<Integer> PAIRS = Column.integer("pairs", 0, MOST);
    private static final Column<String> AS_OF = Column.text("asOf", 40);

    public static final TableFormat FORMAT = new TableFormat(
            "counties", List.of(COUNTY, NAME, SCHOOLS, SUPPORTERS, RECIPIENTS, PAIRS, AS_OF));

    private CountyTable() {}

    public static TableLine line(CountyAggregate county) {
        return new TableLine()
                .set(COUNTY, county.getCounty())
                .set(NAME, county.getCountyName())
                .set(SCHOOLS, county.getSchools())
                .set(SUPPORTERS, county.getSupporters())
                .set(RECIPIENTS, county.getRecipients())
                .set(PAIRS, county.getPairs())
                .set(AS_OF, county.getAsOf().toString());
    }
}
