package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.ExcludeClassInterceptors;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The search for a forgotten lock in the code: every session bean is confined to its caller's county or
 * stands in a list here that says why not, and only the tenancy's own types reach the database otherwise.
 */
class SessionBeansTest {

    /** Session beans outside the default interceptor, and what each does without a county. */
    private static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("portal.audit.ApartRecording", "platform: what is on record although it was undone"),
            Map.entry("portal.audit.AuditKeys", "platform: keys of the deployment"),
            Map.entry("portal.audit.PlatformAuditReading", "platform: its own record"),
            Map.entry("portal.audit.PlatformSealing", "platform: its own record"),
            Map.entry("portal.audit.Sealing", "timer: enters each county for a bean in a transaction of its own"),
            Map.entry("portal.content.CountyFileUses", "platform: figures of every county's files"),
            Map.entry("portal.content.FileSweeping", "timer: enters each county for a bean in a transaction of its own"),
            Map.entry("portal.content.inspection.InspectionStart", "start-up: reads settings, touches no row"),
            Map.entry("portal.library.offline.PackageSettingsAtStart", "start-up: reads settings, touches no row"),
            Map.entry("portal.demonstration.Demonstration",
                    "start-up: calls a bean in a transaction of its own with the county entered"),
            Map.entry("portal.identity.AccountAdministration",
                    "platform: the accounts of the caller's county, to which PlatformDeedRecording holds it"),
            Map.entry("portal.identity.AccountProposals", "platform: held as AccountAdministration is"),
            Map.entry("portal.identity.HandingOver", "platform: rights, held as AccountAdministration is"),
            Map.entry("portal.identity.Handovers", "platform: held as AccountAdministration is"),
            Map.entry("portal.identity.Accounts", "platform: accounts, before anybody's county is known"),
            Map.entry("portal.identity.AccountSessions", "platform: asked by each request before a county is entered"),
            Map.entry("portal.identity.token.KeyPublishing", "start-up and timer: the platform's public keys"),
            Map.entry("portal.identity.Resealing", "start-up: keys under a new secret of the deployment"),
            Map.entry("portal.identity.SealRenewal", "start-up: calls a bean in a transaction of its own"),
            Map.entry("portal.identity.DraftRetention", "timer: removes what nobody came back for"),
            Map.entry("portal.identity.FirstRun", "platform: no county before sign-in"),
            Map.entry("portal.identity.PlatformAccounts", "platform: accounts of no county, and those at its top"),
            Map.entry("portal.library.catalogue.CatalogueRound",
                    "timer: enters each county for a bean in a transaction of its own"),
            Map.entry("portal.library.catalogue.OpenHarvesting",
                    "enters nobody's county for a bean in a transaction of its own"),
            Map.entry("portal.platform.Counties", "platform: the counties themselves, no records of theirs"),
            Map.entry("portal.platform.HealthReading", "platform: how this node and its database fare"),
            Map.entry("portal.platform.BackupReading", "platform: when it was backed up"),
            Map.entry("portal.platform.BackupBook", "platform: what backups left word of"),
            Map.entry("portal.platform.OperatorMatters", "platform: what its other beans tell"),
            Map.entry("portal.platform.BackupTaking", "start-up and timer: calls a bean in a transaction of its own"),
            Map.entry("portal.identity.FirstRunLink", "start-up: calls a bean in a transaction of its own"),
            Map.entry("portal.identity.Drafts", "platform: what an account of any place typed"),
            Map.entry("portal.identity.OwnOpenMatters", "platform: held as AccountAdministration is"),
            Map.entry("portal.identity.OwnRights", "platform: the caller's rights, held as AccountAdministration is"),
            Map.entry("portal.identity.RightsRegister", "platform: rights, held as AccountAdministration is"),
            Map.entry("portal.identity.SignIn", "platform: no county before sign-in"),
            Map.entry("portal.identity.SignInUpkeep", "start-up and timer: settings, and what is over"),
            Map.entry("portal.identity.OwnAccount", "platform: everybody's own account, whatever their place"),
            Map.entry("portal.identity.SignInBook", "platform: what sign-in leaves behind"),
            Map.entry("portal.identity.OwnIdentity", "platform: one's own account, of whatever place"),
            Map.entry("portal.identity.Slips", "platform: slips, held as AccountAdministration is"),
            Map.entry("portal.identity.StaffAccounts", "platform: held as AccountAdministration is"),
            Map.entry("portal.identity.SlipSweeping", "timer: slips of all counties whose day is over"),
            Map.entry("portal.identity.sso.SingleSignOn", "asks a provider, touches no row"),
            Map.entry("portal.identity.token.RefreshTokens", "platform: no county before sign-in"),
            Map.entry("portal.identity.token.SigningKeys", "platform: keys of the deployment"),
            Map.entry("portal.identity.token.Tokens", "platform: no county before sign-in"),
            Map.entry("portal.identity.personal.CountyKeys", "platform: the counties' sealed keys"),
            Map.entry("portal.job.JobRunner", "start-up and timer: enters each county for a bean in a transaction of its own"),
            Map.entry("portal.province.DailyCount", "timer: enters each county for a bean in a transaction of its own"),
            Map.entry("portal.province.ProvinceOverview", "province: a role and a unit of its own"),
            Map.entry("portal.province.ProvincePersistence", "produces the province's entity manager"),
            Map.entry("portal.tenancy.CountyOpening",
                    "start-up: calls a bean in a transaction of its own with the county entered"),
            Map.entry("portal.tenancy.DataSources", "declares the data sources and does nothing"),
            Map.entry("portal.tenancy.Migrations", "start-up: the schema's owner"),
            Map.entry("portal.tenancy.PortalPersistence", "produces what the interceptor itself needs"),
            Map.entry("portal.tenancy.Tenants", "platform: the counties themselves"));

    private static final List<Class<? extends Annotation>> CALLBACKS = List.of(
            PostConstruct.class, PreDestroy.class, Schedule.class, Timeout.class, AroundInvoke.class,
            AroundTimeout.class);

    /** Session beans that anybody may call, and why no role is asked. */
    private static final Map<String, String> OPEN_TO_ALL = Map.ofEntries(
            Map.entry("portal.audit.ApartRecording", "called by the interceptor and by sign-in"),
            Map.entry("portal.audit.AuditKeys", "asked by the timer"),
            Map.entry("portal.audit.CountySealing", "called by the timer, with the county entered"),
            Map.entry("portal.audit.PlatformSealing", "called by the timer"),
            Map.entry("portal.content.CountyFileUses", "told by the timer; what it tells is the operator's alone"),
            Map.entry("portal.content.FileUpkeep", "called by the timer with the county entered"),
            Map.entry("portal.content.FileVerifying", "called by the timer with the county entered"),
            Map.entry("portal.content.QuarantineBook", "called where a file arrives, whoever brings it"),
            Map.entry("portal.demonstration.DemonstrationCounty", "called at the start, by nobody signed in"),
            Map.entry("portal.identity.Accounts", "asked by sign-in, before roles are known"),
            Map.entry("portal.identity.AccountSessions", "asked by each request, before roles are known"),
            Map.entry("portal.identity.Resealing", "called at the start, by nobody signed in"),
            Map.entry("portal.identity.FirstRun", "the first operator’s way in, by a key"),
            Map.entry("portal.identity.Drafts", "everybody’s own drafts alone"),
            Map.entry("portal.identity.SignIn", "the way in"),
            Map.entry("portal.identity.OwnAccount", "everybody's own account, and nobody another's"),
            Map.entry("portal.identity.SignInBook", "called by the way in"),
            Map.entry("portal.identity.OwnIdentity", "one's own account alone, whoever one is"),
            Map.entry("portal.job.JobBook", "called by workers, with the county entered"),
            Map.entry("portal.job.JobWorking", "called by workers, in the name of who asked and may still"),
            Map.entry("portal.school.OwnSchools", "the names of the caller's own schools"),
            Map.entry("portal.identity.sso.SingleSignOn", "the way in by a provider"),
            Map.entry("portal.identity.token.RefreshTokens", "the API's way to go on"),
            Map.entry("portal.identity.token.SigningKeys", "asked by the timer and by sign-in"),
            Map.entry("portal.identity.token.Tokens", "the API's way in"),
            Map.entry("portal.identity.personal.CountyKeys", "within services; what it tells is sealed"),
            Map.entry("portal.library.catalogue.CatalogueFollowing", "called by the timer with the county entered"),
            Map.entry("portal.library.catalogue.NobodysHarvesting", "called where the operator has opened the catalogue"),
            Map.entry("portal.library.catalogue.OpenHarvesting", "what is given to all, where the operator opened it"),
            Map.entry("portal.platform.BackupBook", "called by the timer"),
            Map.entry("portal.province.CountyCounting", "called by the timer with the county entered"),
            Map.entry("portal.province.ProvincePersistence", "a producer"),
            Map.entry("portal.tenancy.FolderAdoption", "called at the start, with the county entered"),
            Map.entry("portal.tenancy.PortalPersistence", "a producer"),
            Map.entry("portal.tenancy.TenantSql", "within a service's confined transaction alone"),
            Map.entry("portal.tenancy.Tenants", "asked at the start and for a county's name"));

    /** Beans with nothing public to call: the container starts them. */
    private static final Set<String> STARTED_BY_THE_CONTAINER = Set.of(
            "portal.audit.Sealing",
            "portal.content.FileSweeping",
            "portal.content.inspection.InspectionStart",
            "portal.library.catalogue.CatalogueRound",
            "portal.library.offline.PackageSettingsAtStart",
            "portal.demonstration.Demonstration",
            "portal.identity.SignInUpkeep",
            "portal.identity.FirstRunLink",
            "portal.identity.token.KeyPublishing",
            "portal.identity.SealRenewal",
            "portal.identity.DraftRetention",
            "portal.identity.SlipSweeping",
            "portal.job.JobRunner",
            "portal.platform.BackupTaking",
            "portal.province.DailyCount",
            "portal.tenancy.CountyOpening",
            "portal.tenancy.DataSources",
            "portal.tenancy.Migrations");

    /** Types that touch a data source, a connection or a statement; all others ask {@link TenantSql} for rows. */
    private static final Set<String> TOUCH_SQL = Set.of(
            "portal.audit.ApartRecording",
            "portal.audit.AuditKeys",
            "portal.audit.AuditReading",
            "portal.audit.AuditTrail",
            "portal.audit.CountySealing",
            "portal.audit.DeedRecording",
            "portal.audit.EntryWriting",
            "portal.audit.PlatformAuditReading",
            "portal.audit.PlatformDeedRecording",
            "portal.audit.PlatformSealing",
            "portal.audit.chain.VerifyCommand",
            "portal.content.CountyFileUses",
            "portal.identity.AccountKeeping",
            "portal.identity.AccountListing",
            "portal.identity.AccountMatters",
            "portal.identity.AccountProposals",
            "portal.identity.KeptHandovers",
            "portal.identity.Accounts",
            "portal.identity.Drafts",
            "portal.identity.FirstRun",
            "portal.identity.PlatformAccounts",
            "portal.platform.Counties",
            "portal.platform.HealthReading",
            "portal.platform.BackupBook",
            "portal.platform.BackupReading",
            "portal.identity.KeptAccounts",
            "portal.identity.KeptFactors",
            "portal.identity.KeptPasswords",
            "portal.identity.KeptSessions",
            "portal.identity.KeptSlips",
            "portal.identity.OwnIdentity",
            "portal.identity.Resealing",
            "portal.identity.OwnAccount",
            "portal.identity.OwnOpenMatters",
            "portal.identity.SignInBook",
            "portal.identity.StaffAccounts",
            "portal.identity.personal.CountyKeys",
            "portal.identity.token.KeptKeys",
            "portal.identity.token.RefreshTokens",
            "portal.identity.token.SigningKeys",
            "portal.job.JobQueue",
            "portal.job.JobRunner",
            "portal.province.ProvinceOverview",
            "portal.tenancy.Migrations",
            "portal.tenancy.Sql",
            "portal.tenancy.TenantConfinement",
            "portal.tenancy.TenantSql",
            "portal.tenancy.Tenants");

    private static final Set<String> NATIVE =
            Set.of("createNativeQuery", "createStoredProcedureQuery", "createNamedStoredProcedureQuery");

    private static final List<Class<? extends Annotation>> SESSION_BEAN =
            List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("portal");

    private static Stream<JavaClass> sessionBeans() {
        return MAIN.stream().filter(type -> SESSION_BEAN.stream().anyMatch(type::isAnnotatedWith));
    }

    private static Set<String> names(Predicate<JavaClass> those) {
        return MAIN.stream().filter(those).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> beans(Predicate<JavaClass> those) {
        return sessionBeans().filter(those).map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The server finds a callback by its name alone, and picks any of several at random. */
    @Test
    void noMethodSharesItsNameWithACallbackOfTheContainer() {
        var shared = MAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> CALLBACKS.stream().anyMatch(method::isAnnotatedWith))
                .filter(callback -> callback.getOwner().getMethods().stream()
                        .filter(method -> method.getName().equals(callback.getName()))
                        .count() > 1)
                .map(JavaMethod::getFullName)
                .toList();
        assertEquals(List.of(), shared);
    }

    @Test
    void everySessionBeanOutsideTheInterceptorIsListedWithItsReason() {
        assertEquals(
                new TreeSet<>(OUTSIDE.keySet()),
                beans(bean -> bean.isAnnotatedWith(ExcludeDefaultInterceptors.class)));
    }

    @Test
    void nobodyStepsOutOfTheInterceptorForASingleMethod() {
        assertEquals(Set.of(), names(type -> type.getMethods().stream().anyMatch(method ->
                method.isAnnotatedWith(ExcludeDefaultInterceptors.class)
                        || method.isAnnotatedWith(ExcludeClassInterceptors.class))));
    }

    @Test
    void theInterceptorsAreBoundToEverySessionBeanInTheirOrder() throws IOException {
        try (var descriptor = TenantConfinement.class.getResourceAsStream("/META-INF/ejb-jar.xml")) {
            String text = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)<!--.*?-->|\\s+", "");
            assertTrue(text.contains("<interceptor-binding><ejb-name>*</ejb-name><interceptor-class>"
                    + TenantConfinement.class.getName() + "</interceptor-class><interceptor-class>"
                    + "portal.audit.DeedRecording</interceptor-class></interceptor-binding>"), text);
        }
    }

    @Test
    void whoIsOutsideSharesNoTransactionWithACounty() {
        assertEquals(Set.of(), beans(bean -> bean.isAnnotatedWith(ExcludeDefaultInterceptors.class)
                && !bean.getName().equals(DataSources.class.getName())
                && !managesItsOwnTransactions(bean)
                && !attributes(bean).allMatch(attribute -> Set.of(
                        TransactionAttributeType.REQUIRES_NEW,
                        TransactionAttributeType.NOT_SUPPORTED,
                        TransactionAttributeType.SUPPORTS).contains(attribute))));
    }

    @Test
    void onlyProducersMayRunInWhateverTransactionThereIs() {
        assertEquals(
                Set.of("portal.province.ProvincePersistence", "portal.tenancy.PortalPersistence"),
                beans(bean -> attributes(bean).anyMatch(TransactionAttributeType.SUPPORTS::equals)));
    }

    @Test
    void onlyTheMigrationsManageTheirOwnTransactions() {
        assertEquals(Set.of("portal.tenancy.Migrations"), beans(SessionBeansTest::managesItsOwnTransactions));
    }

    private static boolean managesItsOwnTransactions(JavaClass bean) {
        return bean.tryGetAnnotationOfType(TransactionManagement.class)
                .map(management -> management.value() == TransactionManagementType.BEAN)
                .orElse(false);
    }

    private static Stream<TransactionAttributeType> attributes(JavaClass bean) {
        var ofClass = bean.tryGetAnnotationOfType(TransactionAttribute.class).stream();
        var ofMethods = bean.getMethods().stream()
                .flatMap(method -> method.tryGetAnnotationOfType(TransactionAttribute.class).stream());
        var declared = Stream.concat(ofClass, ofMethods).map(TransactionAttribute::value).toList();
        return declared.isEmpty() ? Stream.of(TransactionAttributeType.REQUIRED) : declared.stream();
    }

    @Test
    void everySessionBeanSaysWhoMayCallIt() {
        assertEquals(Set.of(), beans(bean -> !saysWho(bean)
                && !STARTED_BY_THE_CONTAINER.contains(bean.getName())));
    }

    private static boolean saysWho(JavaClass bean) {
        return saysWho((CanBeAnnotated) bean)
                || publicMethods(bean).allMatch(SessionBeansTest::saysWho) && publicMethods(bean).count() > 0;
    }

    private static boolean saysWho(CanBeAnnotated declared) {
        return declared.isAnnotatedWith(RolesAllowed.class)
                || declared.isAnnotatedWith(PermitAll.class)
                || declared.isAnnotatedWith(DenyAll.class);
    }

    private static Stream<JavaMethod> publicMethods(JavaClass bean) {
        return bean.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void whatTheContainerStartsHasNothingToCall() {
        assertEquals(Set.of(), beans(bean -> STARTED_BY_THE_CONTAINER.contains(bean.getName())
                && publicMethods(bean).findAny().isPresent()));
    }

    @Test
    void whoeverAsksNoRoleIsListedWithTheReason() {
        assertEquals(new TreeSet<>(OPEN_TO_ALL.keySet()), beans(bean -> bean.isAnnotatedWith(PermitAll.class)
                || bean.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PermitAll.class))));
    }

    @Test
    void nobodyRunsAsAnother() {
        assertEquals(Set.of(), names(type -> type.isAnnotatedWith(RunAs.class)));
    }

    @Test
    void everyEntityOfTheCountiesIsOwnedByOne() {
        var free = names(type -> type.isAnnotatedWith(Entity.class) && !type.isAssignableTo(TenantOwned.class));
        assertEquals(Set.of("portal.province.CountyAggregate"), free);
    }

    @Test
    void theUnitsHoldEveryEntityAndJoinTheTransaction() throws IOException {
        try (var descriptor = TenantOwned.class.getResourceAsStream("/META-INF/persistence.xml")) {
            String text = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", "");
            String portal = text.substring(0, text.indexOf("<persistence-unitname=\"province\""));
            String province = text.substring(portal.length());
            names(type -> type.isAnnotatedWith(Entity.class)).forEach(entity -> assertTrue(
                    (entity.startsWith("portal.province.") ? province : portal)
                            .contains("<class>" + entity + "</class>"), entity));
            for (String unit : List.of(portal, province)) {
                assertTrue(unit.contains("name=\"eclipselink.transaction.join-existing\"value=\"true\""));
                assertTrue(unit.contains("name=\"eclipselink.jdbc.allow-native-sql-queries\"value=\"false\""));
                assertTrue(unit.contains("<shared-cache-mode>NONE</shared-cache-mode>"));
                assertTrue(unit.contains("<exclude-unlisted-classes>true</exclude-unlisted-classes>"));
            }
        }
    }

    @Test
    void oneTypeAUnitHoldsThePersistenceContext() {
        assertEquals(
                Set.of("portal.province.ProvincePersistence", "portal.tenancy.PortalPersistence"),
                names(type -> type.getFields().stream()
                        .anyMatch(field -> field.isAnnotatedWith(PersistenceContext.class))));
    }

    @Test
    void nobodyAsksInNativeSql() {
        assertEquals(Set.of(), names(type -> type.getMethodCallsFromSelf().stream().anyMatch(call ->
                call.getTargetOwner().isAssignableTo(EntityManager.class)
                        && (NATIVE.contains(call.getName()) || call.getName().equals("unwrap"))
                        || call.getTargetOwner().getPackageName().startsWith("org.eclipse.persistence"))));
    }

    @Test
    void onlyTheListedTouchSql() {
        var touching = names(type -> type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .anyMatch(name -> name.matches("javax\\.sql\\..*|org\\.postgresql\\..*"
                        + "|java\\.sql\\.(Connection|.*Statement|Driver.*)")));
        assertEquals(TOUCH_SQL, touching);
    }

    @Test
    void theCountyOfATransactionIsSetInOnePlaceAndForItAlone() throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (var sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(source, StandardCharsets.ISO_8859_1);
                var settings = text.lines().map(String::strip)
                        .filter(line -> line.matches("(?i).*(set_config|\\bset (local |session )?app\\.|with hold).*"))
                        .toList();
                if (!settings.isEmpty()) {
                    found.put(source.getFileName().toString(), settings);
                }
            }
        }
        assertEquals(
                Set.of("AccountKeeping.java", "PlatformDeedRecording.java", "ProvinceOverview.java",
                        "TenantConfinement.java"), found.keySet());
        found.values().forEach(lines -> lines.forEach(
                line -> assertTrue(line.contains("', ?, true)"), line)));
    }

    @Test
    void theSearchFindsTheBeansAtAll() {
        assertNotEquals(0, sessionBeans().count());
        assertTrue(beans(bean -> true).contains("portal.tenancy.TenantSql"));
    }
}
