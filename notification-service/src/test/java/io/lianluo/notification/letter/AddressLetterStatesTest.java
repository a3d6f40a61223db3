package io.lianluo.notification.letter;

import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.id;

import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.testing.StatesTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class AddressLetterStatesTest extends StatesTest<AddressLetter, AddressLetterStatesTest.State> {

    enum State { DUE, UNDER_WAY, PUT_OFF, ENDED }

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant LATER = START.plusSeconds(3600);
    private static final Instant UNTIL = START.plusSeconds(86_400);

    private static final Map<String, Consumer<AddressLetter>> COMMANDS = Map.of(
            "begin", letter -> letter.begin(START, LEASE),
            "begin when it is of no more use", letter -> letter.begin(UNTIL, LEASE),
            "putOff", letter -> letter.putOff(DeliveryStatus.HELD, "450", LATER),
            "end", letter -> letter.end(DeliveryStatus.SENT, null, START));

    /** In the order DUE, UNDER_WAY, PUT_OFF, ENDED. */
    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "begin", List.of("UNDER_WAY", NOTHING, NOTHING, NOTHING),
            "begin when it is of no more use", List.of("ENDED", "ENDED", "ENDED", NOTHING),
            "putOff", List.of("PUT_OFF", "PUT_OFF", "PUT_OFF", NOTHING),
            "end", List.of("ENDED", "ENDED", "ENDED", NOTHING));

    AddressLetterStatesTest() {
        super(AddressLetter.class, AddressLetterEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected AddressLetter in(State state) {
        AddressLetter letter = AddressLetter.confirmation(id(1), id(2), id(3), Envelope.to("示例·甲", "one@sample.example", "zh"), UNTIL, START);
        switch (state) {
            case DUE -> { }
            case UNDER_WAY -> letter.begin(START, LEASE);
            case PUT_OFF -> letter.putOff(DeliveryStatus.PENDING, "421", LATER);
            case ENDED -> letter.end(DeliveryStatus.FAILED, "550", START);
        }
        return letter;
    }

    @Override
    protected State stateOf(AddressLetter letter) {
        Instant next = letter.state().mail().nextAt();
        return next == null ? State.ENDED : next.equals(START) ? State.DUE : next.equals(LATER) ? State.PUT_OFF : State.UNDER_WAY;
    }

    @Override
    protected Object kept(AddressLetter letter) {
        return letter.state();
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("begin envelope", "end envelope");
    }
}
