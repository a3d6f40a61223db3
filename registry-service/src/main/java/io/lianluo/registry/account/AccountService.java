package io.lianluo.registry.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.access.LinkedAccounts;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.account.AccountCode.Way;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives out codes, and links accounts to people by them. */
public class AccountService implements LinkedAccounts {

    private static final int CODES_A_DAY = 5;
    private static final int MANY = 100;

    private final Accounts accounts;
    private final AccountCodes codes;
    private final CodeSigns signs;
    private final Persons persons;
    private final Duration lasts;
    private final Clock clock;

    /**
     * A service over all accounts.
     *
     * @param lasts how long a code works
     */
    public AccountService(Accounts accounts, AccountCodes codes, CodeSigns signs, Persons persons, Duration lasts, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.signs = signs;
        this.persons = persons;
        this.lasts = lasts;
        this.clock = clock;
    }

    /**
     * Gives a person a code; those before work no longer.
     *
     * @param by who gives it
     * @throws InvalidInput          {@code mail-missing} if it is to go by mail and no address is known
     * @throws TooManyCodesException if the person was given as many as may be within a day
     */
    public AccountCode give(Person person, Way way, String by) {
        if (way == Way.MAIL && person.data().email() == null) {
            throw new InvalidInput("way", "mail-missing");
        }
        Instant now = clock.instant();
        List<AccountCode> given = codes.ofPerson(person.id(), MANY);
        List<Instant> today = given.stream().map(code -> code.state().givenAt()).filter(at -> at.isAfter(now.minus(Duration.ofDays(1)))).sorted().toList();
        if (today.size() >= CODES_A_DAY) {
            throw new TooManyCodesException(today.getFirst().plus(Duration.ofDays(1)));
        }
        given.forEach(code -> codes.change(code.id(), AccountCode::end));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        AccountCode code = AccountCode.give(id, person.id(), way, signs.digests(id), by, now, now.truncatedTo(ChronoUnit.SECONDS).plus(lasts));
        codes.save(code);
        return code;
    }

    /** The code itself, to be shown to its person once. */
    public String signs(AccountCode code) {
        return signs.code(code.id());
    }

    /**
     * Links an account to the person to whom the code was given.
     *
     * @throws InvalidInput          {@code account-code} if there is no such code
     * @throws Conflict              if the code was used or has expired, or the account belongs to somebody else
     * @throws TooManyCodesException if too many wrong codes were tried with the account
     */
    public Account link(UUID accountId, String typed) {
        Instant now = clock.instant();
        accounts.saveIfAbsent(Account.unknown(accountId));
        Account account = accounts.find(accountId).orElseThrow();
        account.waitsUntil(now).ifPresent(again -> {
            throw new TooManyCodesException(again);
        });
        AccountCode code = codes.find(signs.digests(typed)).orElse(null);
        if (code == null || persons.find(code.state().personId()).isEmpty()) {
            accounts.change(accountId, known -> known.failed(now));
            throw new InvalidInput("code", "account-code");
        }
        UUID person = code.state().personId();
        if (account.state().personId() != null && !account.state().personId().equals(person)) {
            throw new Conflict("account-linked");
        }
        if (account.state().personId() == null && accountId.equals(code.state().usedBy()) && changedSince(account, code.state().givenAt())) {
            throw new Conflict("account-code-used");
        }
        codes.change(code.id(), open -> open.use(accountId, now));
        return accounts.change(accountId, known -> known.link(person, now)).orElseThrow();
    }

    /** Tells if the account was parted since that moment: the code by which it was linked does not link it again. */
    private static boolean changedSince(Account account, Instant moment) {
        return account.state().since() != null && !account.state().since().isBefore(moment);
    }

    /**
     * Refuses to link an account of somebody else.
     *
     * @throws Conflict {@code account-linked} if it belongs to another person
     */
    public void refuseOthers(UUID accountId, UUID personId) {
        if (accounts.find(accountId).map(account -> account.state().personId()).filter(known -> !known.equals(personId)).isPresent()) {
            throw new Conflict("account-linked");
        }
    }

    /**
     * Links an account to the person whom the authority confirmed as its owner, without a code.
     *
     * @throws Conflict {@code account-linked} if it belongs to somebody else
     */
    public void linkConfirmed(UUID accountId, UUID personId) {
        accounts.saveIfAbsent(Account.unknown(accountId));
        accounts.change(accountId, known -> known.link(personId, clock.instant()));
    }

    @Override
    public Optional<UUID> personOf(UUID accountId) {
        return accounts.find(accountId).map(account -> account.state().personId());
    }

    /** The accounts of a person. */
    public List<Account> accounts(UUID personId) {
        return accounts.ofPerson(personId, MANY);
    }

    /** The codes of a person, the latest first. */
    public List<AccountCode> codes(UUID personId) {
        return codes.ofPerson(personId, MANY);
    }

    /** Parts an account from a person; says whether it was theirs. */
    public boolean part(UUID personId, UUID accountId) {
        boolean[] theirs = new boolean[1];
        accounts.change(accountId, account -> {
            theirs[0] = personId.equals(account.state().personId());
            if (theirs[0]) {
                account.part(clock.instant());
            }
        });
        return theirs[0];
    }

    /** Parts all accounts from a person who is erased, and forgets their codes. */
    public void erase(UUID personId) {
        accounts(personId).forEach(account -> part(personId, account.id()));
        codes(personId).forEach(codes::erase);
    }
}
