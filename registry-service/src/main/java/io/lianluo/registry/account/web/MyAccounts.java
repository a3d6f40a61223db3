package io.lianluo.registry.account.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.registry.account.AccountService;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts that are somebody's, and the codes that were given to them. */
@Component
class MyAccounts implements KeptOfPerson {

    private final AccountService accounts;
    private final Clock clock;

    MyAccounts(AccountService accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "accounts";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        return after.isEmpty() ? List.of(Kept.of(personId, new AccountsView(accounts.accounts(personId).stream().map(AccountsView.Linked::of).toList(),
                accounts.codes(personId).stream().map(code -> CodeView.of(code, null, clock.instant())).toList()))) : List.of();
    }
}
