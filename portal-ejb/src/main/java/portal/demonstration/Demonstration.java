package portal.demonstration;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.PROVINCE_VIEWER;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.identity.Accounts;
import portal.school.School;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Tenants;

/** Fills a database that has no account yet, at the first start with {@code --demo}. */
@Singleton
@Startup
@DependsOn("CountyOpening")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Demonstration {

    /** The county whose towns the demonstration's schools are set in. */
    public static final String COUNTY = "500236";

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    @Inject
    @ConfigProperty(name = "portal.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    @ConfigProperty(name = "portal.demo.password")
    Optional<String> given;

    @Inject
    Accounts accounts;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    DemonstrationCounty county;

    @PostConstruct
    void fill() {
        if (!wanted || !accounts.none()) {
            return;
        }
        try {
            var schools = tenants.codes().contains(COUNTY)
                    ? current.within(COUNTY, county::fill)
                    : List.<School>of();
            String password = given.orElseGet(Demonstration::generated);
            accounts.open(openings(schools), password.toCharArray());
            given.ifPresentOrElse(
                    kept -> LOG.info("demonstration accounts made, with the password that was set"),
                    () -> announce(password));
        } catch (Exception failure) {
            LOG.log(Level.SEVERE, failure, () -> "the demonstration could not be made");
        }
    }

    private List<Accounts.Opening> openings(List<School> schools) {
        var openings = new ArrayList<Accounts.Opening>();
        var provinces = new TreeSet<String>();
        for (String code : tenants.codes()) {
            provinces.add(code.substring(0, 2));
            openings.add(new Accounts.Opening(
                    "officer@" + code, "示例专干", code, null, null, Set.of(BUREAU_OFFICER), true));
        }
        for (var school : schools) {
            openings.add(new Accounts.Opening(
                    "principal." + school.getCode() + "@" + COUNTY,
                    "示例校长", COUNTY, null, school.getId(), Set.of(PRINCIPAL), true));
        }
        provinces.forEach(province -> openings.add(new Accounts.Opening(
                "province@" + province, "示例省级查看员", null, province, null, Set.of(PROVINCE_VIEWER),
                true)));
        return openings;
    }

    /** Said once, on the console that started the portal, and written nowhere else. */
    @SuppressWarnings("java:S106")
    private static void announce(String password) {
        System.out.println("演示账号 / demonstration accounts: officer@" + COUNTY + ", province@"
                + COUNTY.substring(0, 2) + " …  密码 / password: " + password);
    }

    private static String generated() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                password.append('-');
            }
            for (int letter = 0; letter < 3; letter++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            password.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return password.toString();
    }
}
