package portal.demonstration;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PLATFORM_OPERATOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.PROVINCE_OFFICER;
import static portal.tenancy.Role.PROVINCE_VIEWER;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

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

    /** The county that is left without schools, for whoever wants to import a list of their own. */
    private static final String EMPTY = "640221";

    /** The county where schools of a bundle have accounts, whose partners are those of this year. */
    private static final String WITH_PARTNERS = "330523";

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    /** Teachers with an account at each school. */
    private static final int TEACHERS = 2;

    @Inject
    @ConfigProperty(name = "portal.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    @ConfigProperty(name = "portal.demo.password")
    Optional<String> given;

    @Inject
    @ConfigProperty(name = "portal.demo.counties")
    Optional<String> counties;

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
            var schools = isFilled(COUNTY)
                    ? current.within(COUNTY, county::fill)
                    : List.<School>of();
            for (String code : tenants.codes()) {
                current.within(code, () -> {
                    county.openYears();
                    if (isFilled(code)) {
                        county.shelve();
                    }
                    return null;
                });
            }
            var openings = openings();
            schools.forEach(school -> openings.addAll(ofSchool(COUNTY, school)));
            for (var sketch : CountySketch.ALL) {
                if (isFilled(sketch.code())) {
                    var bundled = current.within(sketch.code(), () -> {
                        county.invent(sketch.code());
                        return county.pair(sketch.code());
                    });
                    if (sketch.code().equals(WITH_PARTNERS)) {
                        bundled.forEach(school -> openings.addAll(ofSchool(WITH_PARTNERS, school)));
                    }
                }
            }
            String password = given.orElseGet(Demonstration::generated);
            accounts.open(openings, password.toCharArray());
            given.ifPresentOrElse(
                    kept -> LOG.info("demonstration accounts made, with the password that was set"),
                    () -> announce(password));
        } catch (Exception failure) {
            LOG.log(Level.SEVERE, failure, () -> "the demonstration could not be made");
        }
    }

    /** A county that is named gets schools, or each but one where none is named; all get accounts. */
    private boolean isFilled(String code) {
        return tenants.codes().contains(code)
                && counties.map(some -> List.of(some.split("[,\\s]+")).contains(code))
                        .orElse(!code.equals(EMPTY));
    }

    private List<Accounts.Opening> openings() {
        var openings = new ArrayList<Accounts.Opening>();
        var provinces = new TreeSet<String>();
        openings.add(new Accounts.Opening(
                "operator", "示例平台运维", null, null, null, null, Set.of(PLATFORM_OPERATOR), true));
        for (String code : tenants.codes()) {
            provinces.add(code.substring(0, 2));
            openings.add(ofBureau("officer", "示例专干", code, BUREAU_OFFICER));
            openings.add(ofBureau("admin", "示例管理员", code, BUREAU_ADMIN));
            openings.add(ofBureau("inspector", "示例督学", code, INSPECTOR));
            openings.add(ofBureau("judge", "示例评委", code, JUDGE));
            openings.add(ofBureau("auditor", "示例审计员", code, AUDITOR));
        }
        for (String province : provinces) {
            openings.add(ofProvince("officer", "示例省级管理员", province, PROVINCE_OFFICER));
            openings.add(ofProvince("province", "示例省级查看员", province, PROVINCE_VIEWER));
        }
        return openings;
    }

    private static Accounts.Opening ofBureau(String name, String called, String county, String role) {
        return new Accounts.Opening(
                name + "@" + county, called, county, null, null, null, Set.of(role), true);
    }

    private static Accounts.Opening ofProvince(
            String name, String called, String province, String role) {
        return new Accounts.Opening(
                name + "@" + province, called, null, province, null, null, Set.of(role), true);
    }

    private static List<Accounts.Opening> ofSchool(String county, School school) {
        var openings = new ArrayList<Accounts.Opening>();
        openings.add(at(county, school, "principal." + school.getCode(), "示例校长", null, PRINCIPAL));
        openings.add(at(county, school, "school." + school.getCode(), "示例学校管理员", null, SCHOOL_ADMIN));
        for (int teacher = 1; teacher <= TEACHERS; teacher++) {
            String staffNumber = "T%s%02d".formatted(school.getCode(), teacher);
            openings.add(at(county, school, "teacher." + staffNumber,
                    "示例教师 %03d".formatted(teacher), staffNumber, TEACHER));
        }
        return openings;
    }

    private static Accounts.Opening at(String county, School school, String name, String called,
            String staffNumber, String role) {
        return new Accounts.Opening(name + "@" + county, called, county, null, staffNumber,
                school.getId(), Set.of(role), true);
    }

    /** Said once, on the console that started the portal, and written nowhere else. */
    @SuppressWarnings("java:S106")
    private static void announce(String password) {
        System.out.println("演示账号 / demonstration accounts: officer@" + COUNTY + ", admin@" + COUNTY
                + ", province@" + COUNTY.substring(0, 2) + ", operator …  密码 / password: " + password);
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
