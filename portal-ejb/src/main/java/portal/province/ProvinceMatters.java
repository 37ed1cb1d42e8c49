package portal.province;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import portal.identity.OpenMatter;

/** What the counties' figures leave open for their province: who has not published, who told nothing. */
public final class ProvinceMatters {

    private ProvinceMatters() {}

    /** @param schoolYear by its first calendar year, of the figures */
    public static List<OpenMatter> of(int schoolYear, List<CountyFigures> counties) {
        var matters = new ArrayList<OpenMatter>();
        add(matters, "province.no-plan", schoolYear, counties,
                county -> county.pairing().filter(pairs -> pairs.plans() == 0).isPresent(),
                "/province/overview.xhtml?about=pairing&sort=coverage");
        add(matters, "province.untold", schoolYear, counties,
                county -> county.pairing().isEmpty(), "/province/overview.xhtml?about=pairing");
        add(matters, "province.no-schools", schoolYear, counties,
                county -> county.schools() == 0, "/province/overview.xhtml?sort=schools");
        return matters;
    }

    private static void add(
            List<OpenMatter> matters, String key, int schoolYear, List<CountyFigures> counties,
            Predicate<CountyFigures> which, String path) {
        long count = counties.stream().filter(which).count();
        if (count > 0) {
            matters.add(new OpenMatter(key, List.of(String.valueOf(count),
                    String.valueOf(schoolYear), String.valueOf(schoolYear + 1)), null, path));
        }
    }
}
