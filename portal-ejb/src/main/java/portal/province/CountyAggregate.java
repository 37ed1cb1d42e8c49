package portal.province;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;

/** One county's figures of one school year, as the province reads them (省级汇总). */
@Entity
@Table(name = "county_aggregate")
@NamedQuery(name = "CountyAggregate.ofYear", query = """
        select a from CountyAggregate a where a.id.schoolYear = :schoolYear order by a.id.county""")
@NamedQuery(name = "CountyAggregate.years", query = """
        select distinct a.id.schoolYear from CountyAggregate a order by a.id.schoolYear desc""")
public class CountyAggregate {

    /** A county and a school year. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "tenant_id")
        private String county;

        @Column(name = "school_year")
        private int schoolYear;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.county.equals(county)
                    && key.schoolYear == schoolYear;
        }

        @Override
        public int hashCode() {
            return Objects.hash(county, schoolYear);
        }
    }

    @EmbeddedId
    private Key id;

    @Column(name = "county_name")
    private String countyName;

    @Column(name = "schools")
    private int schools;

    @Column(name = "supporters")
    private int supporters;

    @Column(name = "recipients")
    private int recipients;

    @Column(name = "pairs")
    private int pairs;

    @Column(name = "as_of")
    private OffsetDateTime asOf;

    protected CountyAggregate() {}

    public String getCounty() {
        return id.county;
    }

    public int getSchoolYear() {
        return id.schoolYear;
    }

    public String getCountyName() {
        return countyName;
    }

    public int getSchools() {
        return schools;
    }

    public int getSupporters() {
        return supporters;
    }

    public int getRecipients() {
        return recipients;
    }

    /** Pairs of the published plan that is in force in this school year. */
    public int getPairs() {
        return pairs;
    }

    public OffsetDateTime getAsOf() {
        return asOf;
    }
}
