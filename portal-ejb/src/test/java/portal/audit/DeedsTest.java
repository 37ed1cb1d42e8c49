package portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.deed.Deed;

/**
 * The search for a deed that nobody would remember: every method of every session bean is a deed, or begins a
 * transaction in which the database refuses to write, or stands in a list here that says why not.
 */
class DeedsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("portal");

    private static final List<Class<? extends Annotation>> SESSION_BEAN =
            List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

    /** Where the interceptor has made the transaction one that only reads, unless it began with a deed. */
    private static final Set<TransactionAttributeType> BEGINS_CONFINED =
            Set.of(TransactionAttributeType.REQUIRED, TransactionAttributeType.REQUIRES_NEW);

    /** Methods of confined beans that begin no confined transaction. */
    private static final Map<String, String> WITHOUT_A_TRANSACTION_OF_THEIRS = Map.of(
            "portal.content.Uploading.append", "no transaction, and so no row of any county",
            "portal.pairing.AllocationSolving.solve", "no transaction, and so no row of any county",
            "portal.tenancy.TenantSql.list", "within its caller's transaction alone",
            "portal.tenancy.TenantSql.update", "within its caller's transaction alone, which may only read");

    /** Methods of beans outside the interceptor, and how what they do comes on record. */
    private static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("portal.audit.PlatformAuditReading.sealed", "reads"),
            Map.entry("portal.platform.BackupBook.enter", "on record as backup.make, .before-upgrade or .restore"),
            Map.entry("portal.identity.FirstRun.isOpen", "reads"),
            Map.entry("portal.identity.FirstRun.nextKey", "the start's: a link for whoever reads the console"),
            Map.entry("portal.identity.FirstRun.setPassword", "on record as first-run.set-password"),
            Map.entry("portal.audit.ApartRecording.write", "the record itself"),
            Map.entry("portal.audit.AuditKeys.makeFirst", "the deployment's, at the first start"),
            Map.entry("portal.audit.AuditKeys.published", "reads what is public"),
            Map.entry("portal.audit.AuditKeys.signing", "reads"),
            Map.entry("portal.audit.PlatformAuditReading.export", "on record as audit.export"),
            Map.entry("portal.audit.PlatformAuditReading.find", "on record as audit.search"),
            Map.entry("portal.audit.PlatformAuditReading.state", "reads"),
            Map.entry("portal.audit.PlatformAuditReading.verify", "on record as audit.verify"),
            Map.entry("portal.audit.PlatformSealing.isRetirable", "reads"),
            Map.entry("portal.audit.PlatformSealing.retire", "on record as audit.retire"),
            Map.entry("portal.audit.PlatformSealing.seal", "the proof of the record"),
            Map.entry("portal.content.CountyFileUses.all", "reads"),
            Map.entry("portal.content.CountyFileUses.scanner", "asks the scanner, touches no row"),
            Map.entry("portal.content.CountyFileUses.counted", "figures that the upkeep counted, of no record"),
            Map.entry("portal.library.catalogue.OpenHarvesting.changes", "reads"),
            Map.entry("portal.library.catalogue.OpenHarvesting.earliest", "reads"),
            Map.entry("portal.library.catalogue.OpenHarvesting.isOpen", "the operator's setting"),
            Map.entry("portal.library.catalogue.OpenHarvesting.newest", "reads"),
            Map.entry("portal.library.catalogue.OpenHarvesting.one", "reads"),
            Map.entry("portal.library.catalogue.OpenHarvesting.settled", "reads"),
            Map.entry("portal.identity.Accounts.caller", "reads"),
            Map.entry("portal.identity.Accounts.none", "reads"),
            Map.entry("portal.identity.AccountSessions.caller", "reads, and that the session was seen"),
            Map.entry("portal.identity.AccountSessions.end", "on record as sign-out"),
            Map.entry("portal.identity.Drafts.begun", "reads"),
            Map.entry("portal.identity.Drafts.discard", "a person's own draft, which is nobody's record yet"),
            Map.entry("portal.identity.Drafts.discardOld", "drafts that nobody came back for"),
            Map.entry("portal.identity.Drafts.keep", "a person's own draft, which is nobody's record yet"),
            Map.entry("portal.identity.Drafts.of", "reads"),
            Map.entry("portal.identity.Resealing.sealAnew", "the start's, with a new secret"),
            Map.entry("portal.identity.personal.CountyKeys.of", "reads, or makes a county's key"),
            Map.entry("portal.identity.Accounts.open", "the demonstration's, at the first start"),
            Map.entry("portal.identity.AccountSessions.supersede", "on record as account.end-session"),
            Map.entry("portal.identity.AccountSessions.leave", "on record as sign-out"),
            Map.entry("portal.identity.SignIn.reset", "reads"),
            Map.entry("portal.identity.SignIn.atOnce", "on record by the book"),
            Map.entry("portal.identity.SignIn.begin", "on record by the book"),
            Map.entry("portal.identity.SignIn.choose", "on record by the book"),
            Map.entry("portal.identity.SignIn.confirm", "on record by the book"),
            Map.entry("portal.identity.SignIn.enrol", "on record by the book"),
            Map.entry("portal.identity.SignIn.external", "on record by the book"),
            Map.entry("portal.identity.SignIn.owed", "reads, and draws the secret that is shown"),
            Map.entry("portal.identity.SignInBook.admitted", "on record as sign-in.done"),
            Map.entry("portal.identity.SignInBook.begin", "counted; on record as sign-in.locked where it is"),
            Map.entry("portal.identity.SignInBook.clear", "what nobody came back to"),
            Map.entry("portal.identity.SignInBook.factorEnrolled", "on record as account.enrol-factor"),
            Map.entry("portal.identity.SignInBook.failed", "on record as sign-in.failed"),
            Map.entry("portal.identity.SignInBook.known", "on record as account.join-identity, if it joins one"),
            Map.entry("portal.identity.SignInBook.unknown", "on record as sign-in.failed"),
            Map.entry("portal.identity.OwnAccount.beginFactor", "draws a secret; on record once it is confirmed"),
            Map.entry("portal.identity.OwnAccount.changePassword", "on record by the book"),
            Map.entry("portal.identity.OwnAccount.confirmFactor", "on record by the book"),
            Map.entry("portal.identity.OwnAccount.endOtherSessions", "on record by the book"),
            Map.entry("portal.identity.OwnAccount.endSession", "on record by the book"),
            Map.entry("portal.identity.OwnAccount.entry", "reads"),
            Map.entry("portal.identity.OwnAccount.removeFactor", "on record by the book"),
            Map.entry("portal.identity.OwnAccount.rights", "reads"),
            Map.entry("portal.identity.OwnAccount.sessions", "reads"),
            Map.entry("portal.identity.OwnAccount.staffNumber", "reads"),
            Map.entry("portal.identity.OwnAccount.switchTo", "on record by the book"),
            Map.entry("portal.identity.SignInBook.factorRemoved", "on record as account.remove-factor"),
            Map.entry("portal.identity.SignInBook.otherSessionsEnded", "on record as account.end-session"),
            Map.entry("portal.identity.SignInBook.sessionEnded", "on record as account.end-session"),
            Map.entry("portal.identity.SignInBook.switched", "on record as account.switch-school"),
            Map.entry("portal.identity.SignInBook.passed", "takes back what was counted"),
            Map.entry("portal.identity.SignInBook.passwordChosen", "on record as account.change-password"),
            Map.entry("portal.identity.OwnIdentity.isJoined", "reads"),
            Map.entry("portal.identity.OwnIdentity.join", "on record as account.join-identity"),
            Map.entry("portal.identity.OwnIdentity.separate", "on record as account.separate-identity"),
            Map.entry("portal.identity.sso.SingleSignOn.arrive", "reads what a provider says"),
            Map.entry("portal.identity.sso.SingleSignOn.begin", "reads what a provider says"),
            Map.entry("portal.identity.sso.SingleSignOn.leave", "reads what a provider says"),
            Map.entry("portal.identity.token.SigningKeys.all", "reads what is public"),
            Map.entry("portal.identity.token.SigningKeys.keepUp", "on record as keys.follow"),
            Map.entry("portal.identity.token.SigningKeys.published", "reads what is public"),
            Map.entry("portal.identity.token.SigningKeys.retireNow", "on record as keys.retire"),
            Map.entry("portal.identity.token.SigningKeys.rotate", "on record as keys.rotate"),
            Map.entry("portal.identity.token.RefreshTokens.begin", "on record as the sign-in that it belongs to"),
            Map.entry("portal.identity.token.RefreshTokens.revoke", "on record as token.revoke"),
            Map.entry("portal.identity.token.RefreshTokens.revokeOwn", "on record as token.revoke"),
            Map.entry("portal.identity.token.RefreshTokens.use", "goes on with a session; on record if it ends"),
            Map.entry("portal.identity.token.Tokens.issue", "reads"),
            Map.entry("portal.identity.token.Tokens.refresh", "goes on with a session; on record if it ends"),
            Map.entry("portal.identity.token.Tokens.stands", "reads"),
            Map.entry("portal.province.ProvinceOverview.counties", "on record as province.read"),
            Map.entry("portal.province.ProvinceOverview.figures", "on record as province.read"),
            Map.entry("portal.province.ProvinceOverview.years", "reads which years there are"),
            Map.entry("portal.province.ProvincePersistence.entities", "a producer"),
            Map.entry("portal.tenancy.PortalPersistence.entities", "a producer"),
            Map.entry("portal.tenancy.Tenants.codes", "reads"),
            Map.entry("portal.tenancy.Tenants.name", "reads"),
            Map.entry("portal.tenancy.Tenants.rename", "on record with bureau.rename, which calls it"),
            Map.entry("portal.tenancy.Tenants.open", "on record with tenancy.adopt-folder, which follows it"));

    private static Stream<JavaMethod> methods(Predicate<JavaClass> those) {
        return MAIN.stream()
                .filter(type -> SESSION_BEAN.stream().anyMatch(type::isAnnotatedWith))
                .filter(those)
                .flatMap(bean -> bean.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName() + "." + method.getName();
    }

    private static TransactionAttributeType transaction(JavaMethod method) {
        return method.tryGetAnnotationOfType(TransactionAttribute.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
                .map(TransactionAttribute::value)
                .orElse(TransactionAttributeType.REQUIRED);
    }

    /** By the default interceptors, or by the one that does the same for beans of the platform. */
    private static boolean confined(JavaClass bean) {
        return !bean.isAnnotatedWith(ExcludeDefaultInterceptors.class)
                || bean.tryGetAnnotationOfType(Interceptors.class)
                        .filter(own -> List.of(own.value()).contains(PlatformDeedRecording.class))
                        .isPresent();
    }

    private static Set<String> names(Stream<JavaMethod> methods) {
        return methods.map(DeedsTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("security.md, log: nothing of a county is changed that is not on record, by construction")
    void everyMethodOfAConfinedBeanIsADeedOrBeginsATransactionThatOnlyReads() {
        assertEquals(WITHOUT_A_TRANSACTION_OF_THEIRS.keySet(), names(methods(DeedsTest::confined)
                .filter(method -> !method.isAnnotatedWith(Deed.class))
                .filter(method -> !BEGINS_CONFINED.contains(transaction(method)))));
    }

    @Test
    void theSealingTheReckoningOfJobsTheDailyCountWhatIsTakenAndReadingFilesAgainAloneAreUnrecorded() {
        assertEquals(Set.of("portal.audit.CountySealing.seal", "portal.content.FileTransfer.taken",
                "portal.content.FileVerifying.verify", "portal.job.JobBook.begin",
                "portal.job.JobBook.end", "portal.job.JobBook.forget", "portal.job.JobBook.progress",
                "portal.job.JobBook.release", "portal.library.catalogue.CatalogueFollowing.tidy",
                "portal.library.catalogue.CatalogueReading.taken",
                "portal.province.CountyCounting.countThisYear"),
                names(methods(bean -> true)
                .filter(method -> method.isAnnotatedWith(Deed.class))
                .filter(method -> !method.getAnnotationOfType(Deed.class).onRecord())));
    }

    @Test
    void everyDeedHasATransactionOfItsCounty() {
        assertEquals(Set.of(), names(methods(bean -> true)
                .filter(method -> method.isAnnotatedWith(Deed.class))
                .filter(method -> !confined(method.getOwner())
                        || !BEGINS_CONFINED.contains(transaction(method)))));
    }

    @Test
    void everyMethodOutsideTheInterceptorIsListedWithHowItComesOnRecord() {
        assertEquals(new TreeSet<>(OUTSIDE.keySet()), names(methods(bean -> !confined(bean))));
    }

    @Test
    void onlyMethodsOfSessionBeansAreDeeds() {
        var elsewhere = MAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Deed.class))
                .filter(method -> SESSION_BEAN.stream().noneMatch(method.getOwner()::isAnnotatedWith)
                        || !method.getModifiers().contains(JavaModifier.PUBLIC));
        assertEquals(Set.of(), names(elsewhere));
    }

    /** The operator administers accounts too, by the same deeds as a bureau. */
    @Test
    void eachDeedHasANameOfItsOwn() {
        var found = new TreeMap<String, String>();
        methods(bean -> !bean.getSimpleName().equals("PlatformAccounts"))
                .filter(method -> method.isAnnotatedWith(Deed.class)).forEach(method -> {
            String deed = method.getAnnotationOfType(Deed.class).value();
            assertTrue(deed.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"), deed);
            assertEquals(null, found.put(deed, name(method)), deed);
        });
        assertTrue(found.containsKey("pairing.publish"), found.toString());
    }
}
