package io.lianluo.notification.notice;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static java.util.Map.entry;

import io.lianluo.testing.StatesTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class NoticeStatesTest extends StatesTest<Notice, NoticeStatesTest.State> {

    enum State { DUE, SENDING, PUT_OFF, WAITING, HELD, REFUSED, FAILED, SERVED, READ, LAPSED }

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant LATER = START.plusSeconds(3600);

    private static final Map<String, Consumer<Notice>> COMMANDS = Map.ofEntries(
            entry("beginMail", notice -> notice.beginMail(START, LEASE)),
            entry("beginMail later", notice -> notice.beginMail(LATER, LEASE)),
            entry("mailAccepted", notice -> notice.mailAccepted(START)),
            entry("mailPutOff", notice -> notice.mailPutOff("421", LATER)),
            entry("mailHeld", notice -> notice.mailHeld("550 5.7.1", LATER)),
            entry("mailWaits", notice -> notice.mailWaits(LATER)),
            entry("mailRefused", notice -> notice.mailRefused("550 5.1.1", START)),
            entry("mailFailed", notice -> notice.mailFailed("554", START)),
            entry("contactKnown", notice -> notice.contactKnown(START)),
            entry("lapse", notice -> notice.lapse(START)),
            entry("read", notice -> notice.read(START)));

    private static final List<String> OPEN = List.of("DUE", "SENDING", "PUT_OFF", "WAITING", "HELD");

    private static final Map<String, List<String>> OUTCOMES = Map.ofEntries(
            entry("beginMail", ends("SENDING", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("beginMail later", ends("SENDING", "SENDING", "SENDING", "WAITING", "HELD", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("mailAccepted", ends("SERVED", "SERVED", "SERVED", "SERVED", "SERVED", "SERVED", "SERVED", NOTHING, NOTHING, "SERVED")),
            entry("mailPutOff", ends("PUT_OFF", "PUT_OFF", "PUT_OFF", "PUT_OFF", "PUT_OFF", "PUT_OFF", NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("mailHeld", ends("HELD", "HELD", "HELD", "HELD", "HELD", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("mailWaits", ends("WAITING", "WAITING", "WAITING", "WAITING", "WAITING", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("mailRefused", ends("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("mailFailed", ends("FAILED", "FAILED", "FAILED", "FAILED", "FAILED", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("contactKnown", ends(NOTHING, NOTHING, NOTHING, "DUE", "DUE", "DUE", NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("lapse", ends("LAPSED", "LAPSED", "LAPSED", "LAPSED", "LAPSED", "LAPSED", "LAPSED", NOTHING, NOTHING, NOTHING)),
            entry("read", ends("READ", "READ", "READ", "READ", "READ", "READ", "READ", "READ", NOTHING, "READ")));

    NoticeStatesTest() {
        super(Notice.class, NoticeEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    private static List<String> ends(String... outcomes) {
        return List.of(outcomes);
    }

    @Override
    protected Notice in(State state) {
        Notice notice = Notice.issue(NoticeKind.REPORT_OVERDUE, PROGRAMME, id(1), id(2), cause(7),
                NoticeContent.report(text("月报", "Monthly report"), "2026-10", START, false, id(3), null), START);
        switch (state) {
            case DUE -> { }
            case SENDING -> notice.beginMail(START, LEASE);
            case PUT_OFF -> notice.mailPutOff("421", LATER);
            case WAITING -> notice.mailWaits(LATER);
            case HELD -> notice.mailHeld("550 5.7.1", LATER);
            case REFUSED -> notice.mailRefused("550 5.1.1", START);
            case FAILED -> notice.mailFailed("554", START);
            case SERVED -> notice.mailAccepted(START);
            case READ -> notice.read(START);
            case LAPSED -> notice.lapse(START);
        }
        return notice;
    }

    /** The end of a mail that was open, the proof that the notice arrived, and what was done each count. */
    @Override
    protected int events(String command, State state) {
        boolean open = OPEN.contains(state.name());
        return switch (command) {
            case "mailAccepted", "lapse" -> open ? 2 : 1;
            case "read" -> open ? 3 : state == State.SERVED ? 1 : 2;
            default -> 1;
        };
    }

    @Override
    protected State stateOf(Notice notice) {
        return switch (notice.status()) {
            case LAPSED -> State.LAPSED;
            case SERVED -> notice.state().readAt() == null ? State.SERVED : State.READ;
            case PENDING, UNDELIVERED -> switch (notice.mail().status()) {
                case PENDING -> notice.mail().isDue(START) ? State.DUE : notice.mail().nextAt().equals(LATER) ? State.PUT_OFF : State.SENDING;
                case WAITING -> State.WAITING;
                case HELD -> State.HELD;
                case REFUSED -> State.REFUSED;
                case FAILED -> State.FAILED;
                case SENT, DROPPED -> throw new AssertionError(notice.state());
            };
        };
    }

    @Override
    protected Object kept(Notice notice) {
        return notice.state();
    }
}
