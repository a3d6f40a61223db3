package io.lianluo.registry.contact;

import io.lianluo.testing.StatesTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("SCH-7")
class MailedAddressStatesTest extends StatesTest<MailedAddress, MailedAddressStatesTest.State> {

    enum State { NEW, ONCE, TWICE, FULL }

    private static final Map<String, Consumer<MailedAddress>> COMMANDS = Map.of("mail", MailedAddress::mail);
    private static final Map<String, List<String>> OUTCOMES = Map.of("mail", List.of("ONCE", "TWICE", "FULL", NOTHING));

    MailedAddressStatesTest() {
        super(MailedAddress.class, MailedAddressEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected MailedAddress in(State state) {
        return MailedAddress.restore("2026-09-10/digest", state.ordinal());
    }

    @Override
    protected State stateOf(MailedAddress address) {
        return State.values()[address.mails()];
    }

    @Override
    protected Object kept(MailedAddress address) {
        return address.mails();
    }
}
