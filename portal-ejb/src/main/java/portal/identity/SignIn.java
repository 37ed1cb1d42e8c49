package portal.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import portal.identity.KeptAccounts.Kept;
import portal.identity.SignInAnswer.Admitted;
import portal.identity.SignInAnswer.EnrolmentWanted;
import portal.identity.SignInAnswer.FactorWanted;
import portal.identity.SignInAnswer.PasswordWanted;
import portal.identity.SignInAnswer.Reason;
import portal.identity.SignInAnswer.Refused;
import portal.identity.sso.ProviderIdentity;

/**
 * The way in, step by step: the password, the code of a second factor, a new password where the old
 * one was for once or is too old, a second factor where the role demands one.
 *
 * <p>It says nothing about which part was wrong, and takes the same time whether the account exists
 * or not. In no transaction: a password is compared while nothing is held in the database.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    KeptAccounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    KeptPasswords kept;

    @Inject
    KeptFactors factors;

    @Inject
    SignInBook book;

    @Inject
    SignInSettings settings;

    /** @param admits whether the address asked admits people of that county, null for none */
    public SignInAnswer begin(
            String userName, char[] password, Visit visit, Predicate<String> admits) {
        var attempt = book.begin(userName, visit);
        if (attempt.lock() != null) {
            return attempt.lock();
        }
        var account = accounts.find(userName);
        boolean right = isRight(account, password)
                && admits.test(account.get().person().tenant());
        if (!right) {
            return refused(userName, Reason.WRONG);
        }
        if (account.get().isOneTime() && account.get().oneTimeUntil().isBefore(Instant.now())) {
            return refused(userName, Reason.ONE_TIME_PASSED);
        }
        book.passed(attempt);
        return next(account.get(), HalfWay.of(account.get()), visit);
    }

    private boolean isRight(Optional<Kept> account, char[] password) {
        String hash = account.map(Kept::passwordHash).orElse(null);
        if (hash == null) {
            passwords.verifyNobodys(password);
            return false;
        }
        return account.get().isOneTime()
                ? passwords.verifyRandom(password, hash)
                : passwords.verify(password, hash);
    }

    /** The code of the second factor, for somebody who owes it. */
    public SignInAnswer confirm(HalfWay halfWay, String code, Visit visit) {
        var attempt = book.begin(halfWay.userName(), visit);
        if (attempt.lock() != null) {
            return attempt.lock();
        }
        var account = account(halfWay).filter(Kept::factorConfirmed);
        if (account.isEmpty()) {
            return refused(halfWay.userName(), Reason.STALE);
        }
        if (!factors.take(account.get(), code)) {
            return refused(halfWay.userName(), Reason.CODE_WRONG);
        }
        book.passed(attempt);
        return next(account.get(), halfWay.withFactor(), visit);
    }

    /** A password that only they know, for somebody who owes one; what the rules refuse is thrown. */
    public SignInAnswer choose(HalfWay halfWay, char[] chosen, Visit visit) {
        var account = account(halfWay);
        if (account.isEmpty() || !owesPassword(account.get())
                || owesFactor(account.get(), halfWay)) {
            return refused(halfWay.userName(), Reason.STALE);
        }
        String hash = kept.allowed(account.get(), chosen);
        if (!book.passwordChosen(halfWay.userName(), account.get().passwordSetAt(), hash, null)) {
            return refused(halfWay.userName(), Reason.STALE);
        }
        var changed = accounts.find(halfWay.userName()).orElseThrow();
        return next(changed, halfWay.withPasswordOf(changed), visit);
    }

    /** The first code of a factor that was just set up, for somebody who owes one. */
    public SignInAnswer enrol(HalfWay halfWay, String code, Visit visit) {
        var attempt = book.begin(halfWay.userName(), visit);
        if (attempt.lock() != null) {
            return attempt.lock();
        }
        var account = account(halfWay).filter(one -> !one.factorConfirmed());
        if (account.isEmpty() || owesPassword(account.get())) {
            return refused(halfWay.userName(), Reason.STALE);
        }
        if (!factors.take(account.get(), code)) {
            return refused(halfWay.userName(), Reason.CODE_WRONG);
        }
        book.passed(attempt);
        book.factorEnrolled(halfWay.userName());
        var enrolled = accounts.find(halfWay.userName()).orElseThrow();
        return next(enrolled, halfWay.withFactor(), visit);
    }

    /** Who reset the password, for somebody half way in who is to choose another. */
    public Optional<PasswordReset> reset(HalfWay halfWay) {
        return account(halfWay).flatMap(account -> accounts.reset(account.person().account()));
    }

    /** What is owed now, as it was told when the last step was done; for a page shown once more. */
    public SignInAnswer owed(HalfWay halfWay) {
        return account(halfWay)
                .map(account -> owed(account, halfWay)
                        .orElse(Refused.because(Reason.STALE)))
                .orElse(Refused.because(Reason.STALE));
    }

    /**
     * Somebody whom the sign-in provider vouches for: no password is owed, and no second factor if
     * the provider asked for one and is trusted with it.
     */
    public SignInAnswer external(
            ProviderIdentity identity, boolean factorGiven, Visit visit,
            Predicate<String> admits) {
        var account = book.known(identity)
                .flatMap(accounts::find)
                .filter(known -> admits.test(known.person().tenant()));
        if (account.isEmpty()) {
            book.unknown(identity);
            return Refused.because(Reason.WRONG);
        }
        return next(account.get(), HalfWay.byProvider(account.get(), factorGiven), visit);
    }

    /**
     * All steps in one, for a script: it can give a code with the password, and take no other step.
     *
     * @param code the code of the second factor, or null
     * @return the caller, or nothing where name and password do not belong together
     */
    public Optional<Caller> atOnce(
            String userName, char[] password, String code, Visit visit,
            Predicate<String> admits) {
        var answer = begin(userName, password, visit, admits);
        if (answer instanceof FactorWanted wanted && code != null) {
            answer = confirm(wanted.halfWay(), code, visit);
        }
        if (answer instanceof Admitted in) {
            return Optional.of(in.caller());
        }
        if (answer instanceof Refused refused && refused.reason() == Reason.WRONG) {
            return Optional.empty();
        }
        throw NotAtOnce.because(answer);
    }

    private SignInAnswer next(Kept account, HalfWay halfWay, Visit visit) {
        return owed(account, halfWay).orElseGet(() ->
                book.admitted(account.person().userName(), visit)
                        .<SignInAnswer>map(Admitted::new)
                        .orElse(Refused.because(Reason.STALE)));
    }

    private Optional<SignInAnswer> owed(Kept account, HalfWay halfWay) {
        if (owesFactor(account, halfWay)) {
            return Optional.of(new FactorWanted(halfWay));
        }
        if (owesPassword(account) && !halfWay.isByProvider()) {
            return Optional.of(new PasswordWanted(halfWay, account.isOneTime()));
        }
        if (!account.factorConfirmed() && !halfWay.hasGivenFactor()
                && settings.demandsFactor(account)) {
            return Optional.of(new EnrolmentWanted(halfWay, Enrolment.of(
                    account.person().userName(), factors.waiting(account))));
        }
        return Optional.empty();
    }

    private static boolean owesFactor(Kept account, HalfWay halfWay) {
        return account.factorConfirmed() && !halfWay.hasGivenFactor();
    }

    private boolean owesPassword(Kept account) {
        return account.isOneTime() || !account.person().demonstration()
                && settings.rules().changeDue(account.passwordSetAt())
                        .filter(due -> due.isBefore(Instant.now()))
                        .isPresent();
    }

    private Optional<Kept> account(HalfWay halfWay) {
        return accounts.find(halfWay.userName()).filter(halfWay::standsFor);
    }

    private Refused refused(String userName, Reason why) {
        book.failed(userName, why);
        return Refused.because(why);
    }
}
