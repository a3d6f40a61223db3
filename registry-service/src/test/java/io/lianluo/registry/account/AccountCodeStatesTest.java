package io.lianluo.registry.account;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.registry.account.AccountCode.Way;
import io.lianluo.testing.StatesTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class AccountCodeStatesTest extends StatesTest<AccountCode, AccountCodeStatesTest.State> {

    enum State { OPEN, USED, ENDED }

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(7));

    private static final Map<String, Consumer<AccountCode>> COMMANDS = Map.of(
            "use", code -> code.use(id("3"), UNTIL.minusMillis(1)),
            "use for another account", code -> code.use(id("4"), NOW),
            "use when it has expired", code -> code.use(id("4"), UNTIL),
            "end", AccountCode::end);

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "use", List.of("USED", NOTHING, "account-code-expired"),
            "use for another account", List.of("USED", "account-code-used", "account-code-expired"),
            "use when it has expired", List.of("account-code-expired", "account-code-used", "account-code-expired"),
            "end", List.of("ENDED", NOTHING, NOTHING));

    AccountCodeStatesTest() {
        super(AccountCode.class, AccountCodeEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected AccountCode in(State state) {
        AccountCode code = AccountCode.give(id("1"), id("2"), Way.PAPER, List.of("k1:1"), "clerk", NOW, UNTIL);
        switch (state) {
            case OPEN -> { }
            case USED -> code.use(id("3"), NOW);
            case ENDED -> code.end();
        }
        return code;
    }

    @Override
    protected State stateOf(AccountCode code) {
        return code.state().usedBy() != null ? State.USED : code.state().ended() ? State.ENDED : State.OPEN;
    }

    @Override
    protected Object kept(AccountCode code) {
        return code.state();
    }
}
