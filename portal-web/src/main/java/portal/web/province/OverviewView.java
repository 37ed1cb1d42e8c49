package portal.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import portal.calendar.SchoolYear;
import portal.province.CountyAggregate;
import portal.province.ProvinceOverview;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.YearChoice;
import portal.web.school.SchoolWords;

/** The counties of the province side by side in one school year. */
@Named("province")
@RequestScoped
public class OverviewView {

    @Inject
    ProvinceOverview overview;

    private Integer year;
    private Words words;
    private List<CountyAggregate> counties;
    private List<Integer> years;

    /** A county as a row of the table. */
    public record Row(CountyAggregate county, Locale locale) {

        public String name() {
            return county.getCountyName();
        }

        public String code() {
            return county.getCounty();
        }

        public String schools() {
            return number(county.getSchools(), locale);
        }

        public String supporters() {
            return number(county.getSupporters(), locale);
        }

        public String recipients() {
            return number(county.getRecipients(), locale);
        }

        public String pairs() {
            return number(county.getPairs(), locale);
        }

        public String share() {
            return OverviewView.share(county.getPairs(), county.getRecipients(), locale);
        }

        public LocalDate asOf() {
            return county.getAsOf().atZoneSameInstant(NationalTime.ZONE).toLocalDate();
        }
    }

    public void load() {
        words = Words.ofPage();
        if (year == null) {
            year = SchoolYear.current();
        }
        counties = overview.counties(year);
        var known = new TreeSet<>(overview.years());
        known.add(SchoolYear.current());
        known.add(year);
        years = List.copyOf(known.descendingSet());
    }

    public List<YearChoice> getChoices() {
        return years.stream()
                .map(one -> YearChoice.of(one, one.equals(year), words))
                .toList();
    }

    public List<Row> getRows() {
        return counties.stream().map(county -> new Row(county, words.locale())).toList();
    }

    public boolean isNone() {
        return counties.isEmpty();
    }

    public boolean isSome() {
        return !counties.isEmpty();
    }

    public int getCountyCount() {
        return counties.size();
    }

    public int getSchools() {
        return sum(CountyAggregate::getSchools);
    }

    public int getSupporters() {
        return sum(CountyAggregate::getSupporters);
    }

    public int getRecipients() {
        return sum(CountyAggregate::getRecipients);
    }

    public int getPairs() {
        return sum(CountyAggregate::getPairs);
    }

    public String getSchoolsInWords() {
        return number(getSchools(), words.locale());
    }

    public String getSupportersInWords() {
        return number(getSupporters(), words.locale());
    }

    public String getRecipientsInWords() {
        return number(getRecipients(), words.locale());
    }

    public String getPairsInWords() {
        return number(getPairs(), words.locale());
    }

    public String getShare() {
        return share(getPairs(), getRecipients(), words.locale());
    }

    private int sum(ToIntFunction<CountyAggregate> figure) {
        return counties.stream().mapToInt(figure).sum();
    }

    private static String number(int number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Each recipient has one supporter, so that pairs are recipients paired. */
    static String share(int pairs, int recipients, Locale locale) {
        if (recipients == 0) {
            return SchoolWords.UNKNOWN;
        }
        var percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return percent.format((double) pairs / recipients);
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
