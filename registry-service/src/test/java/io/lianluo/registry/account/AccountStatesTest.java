package io.lianluo.registry.account;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class AccountStatesTest extends StatesTest<Account, AccountStatesTest.State> {

    enum State { UNKNOWN, TRIED, LINKED, PARTED }

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");

    private static final Map<String, Consumer<Account>> COMMANDS = Map.of(
            "link", account -> account.link(id("2"), NOW),
            "link to somebody else", account -> account.link(id("3"), NOW),
            "failed", account -> account.failed(NOW),
            "part", account -> account.part(NOW));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "link", List.of("LINKED", "LINKED", NOTHING, "LINKED"),
            "link to somebody else", List.of("LINKED", "LINKED", "account-linked", "LINKED"),
            "failed", List.of("TRIED", "TRIED", "LINKED", "PARTED"),
            "part", List.of(NOTHING, NOTHING, "PARTED", NOTHING));

    AccountStatesTest() {
        super(Account.class, AccountEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Account in(State state) {
        Account account = Account.unknown(id("1"));
        switch (state) {
            case UNKNOWN -> { }
            case TRIED -> account.failed(NOW);
            case LINKED -> account.link(id("2"), NOW);
            case PARTED -> {
                account.link(id("2"), NOW);
                account.part(NOW);
            }
        }
        return account;
    }

    @Override
    protected State stateOf(Account account) {
        if (account.state().personId() != null) {
            return State.LINKED;
        }
        return account.state().since() != null ? State.PARTED : account.state().failures().isEmpty() ? State.UNKNOWN : State.TRIED;
    }

    @Override
    protected Object kept(Account account) {
        return account.state();
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("link failures", "part personId");
    }
}
