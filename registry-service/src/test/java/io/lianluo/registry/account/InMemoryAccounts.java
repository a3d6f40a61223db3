package io.lianluo.registry.account;

import io.lianluo.registry.person.Persons;
import io.lianluo.testing.InMemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Accounts in memory. */
public final class InMemoryAccounts extends InMemoryStore<Account, AccountEvent, Account.State> implements Accounts {

    public InMemoryAccounts() {
        super(Account::state, Account::restore);
    }

    @Override
    public List<Account> ofPerson(UUID personId, int limit) {
        return all().stream().filter(account -> personId.equals(account.state().personId())).limit(limit).toList();
    }

    /** A service that links them to people, and gives no codes. */
    public AccountService service(Persons persons, Clock clock) {
        return new AccountService(this, new AccountServiceTest.InMemoryAccountCodes(), new AccountServiceTest.PlainSigns(), persons, Duration.ofDays(7), clock);
    }
}
