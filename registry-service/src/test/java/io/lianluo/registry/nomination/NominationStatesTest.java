package io.lianluo.registry.nomination;

import static io.lianluo.registry.nomination.Paths.NOW;
import static io.lianluo.registry.nomination.Paths.candidate;
import static io.lianluo.registry.nomination.Paths.entry;
import static io.lianluo.registry.nomination.Paths.timetable;
import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lianluo.domain.Conflict;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.announcement.AnnouncementReference;
import io.lianluo.registry.nomination.Nomination.Status;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.testing.StatesTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("MOD-9")
class NominationStatesTest extends StatesTest<Nomination, NominationStatesTest.State> {

    private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(90));

    /**
     * The states of a nomination on the full path; those before the decision are named by the step whose turn it is. A nomination that was
     * called for, by a proposal or a decision, is taken back when nothing calls for it any more and nobody was recommended yet.
     */
    enum State { CALLED_FOR, TO_CALL, CALLING, CALL_OVER, TO_RECOMMEND, TO_INTERVIEW, TO_VET, TO_DECIDE, APPROVED, TO_ANNOUNCE, ANNOUNCED, REFUSED, WITHDRAWN, LAPSED }

    /** The state to which each command leads; a command that a state's row does not name is refused there. */
    private static final Map<State, Map<String, State>> TABLE = new EnumMap<>(Map.of(
            State.CALLED_FOR, Map.of("call", State.CALLING, "pass OPEN_CALL", State.TO_RECOMMEND, "skip OPEN_CALL", State.TO_RECOMMEND, "withdraw", State.WITHDRAWN,
                    "takeBackUncalledFor", State.WITHDRAWN),
            State.TO_CALL, Map.of("call", State.CALLING, "pass OPEN_CALL", State.TO_RECOMMEND, "skip OPEN_CALL", State.TO_RECOMMEND, "withdraw", State.WITHDRAWN),
            State.TO_RECOMMEND, Map.of("recommend", State.TO_INTERVIEW, "withdraw", State.WITHDRAWN),
            State.TO_INTERVIEW, Map.of("recommend", State.TO_INTERVIEW, "pass INTERVIEW", State.TO_VET, "skip INTERVIEW", State.TO_VET,
                    "withdraw", State.WITHDRAWN),
            State.TO_VET, Map.of("recommend", State.TO_INTERVIEW, "pass VET", State.TO_DECIDE, "refuse VET", State.REFUSED, "withdraw", State.WITHDRAWN),
            State.TO_DECIDE, Map.of("recommend", State.TO_INTERVIEW, "pass DECIDE", State.APPROVED, "refuse DECIDE", State.REFUSED,
                    "withdraw", State.WITHDRAWN),
            State.APPROVED, Map.of("appointed", State.TO_ANNOUNCE, "lapse", State.LAPSED),
            State.TO_ANNOUNCE, Map.of("announce", State.ANNOUNCED),
            State.ANNOUNCED, Map.of(),
            State.REFUSED, Map.of()));

    static {
        TABLE.put(State.CALLING, Map.of("call", State.CALLING, "withdraw", State.WITHDRAWN));
        TABLE.put(State.CALL_OVER, Map.of("call", State.CALLING, "pass OPEN_CALL", State.TO_RECOMMEND, "withdraw", State.WITHDRAWN));
        TABLE.put(State.WITHDRAWN, Map.of());
        TABLE.put(State.LAPSED, Map.of());
    }

    /** The commands by which the registry notes things itself, again and again; one that does not apply has no effect. */
    private static final Map<String, Consumer<Nomination>> NOTES = Map.of(
            "appointed", nomination -> nomination.appointed(id("wang"), id("liaison"), NOW, timetable()),
            "foundToBe", nomination -> nomination.foundToBe(id("li"), id("another-liaison")),
            "lapse", nomination -> nomination.lapse(NOW, Conclusion.Ground.SEAT_CLOSED),
            "takeBackUncalledFor", nomination -> nomination.takeBackUncalledFor(NOW),
            "tellOverdue", nomination -> nomination.tellOverdue(MUCH_LATER),
            "eraseTexts", nomination -> nomination.eraseTexts(id("wang")),
            "eraseTextsBeforeCandidates", Nomination::eraseTextsBeforeCandidates,
            "eraseAttachments", nomination -> nomination.eraseAttachments(Announcement.id("company", "〔2026〕1号")));

    private static final String CONFLICT = "conflict";
    /** The states in which the step whose turn it is has a term. */
    private static final Set<State> WITH_A_TERM = EnumSet.of(State.TO_RECOMMEND, State.TO_VET, State.TO_DECIDE, State.TO_ANNOUNCE);
    /** The states in which nobody was recommended, so that nothing can be said of a candidate. */
    private static final Set<State> WITHOUT_CANDIDATE = EnumSet.of(State.CALLED_FOR, State.TO_CALL, State.CALLING, State.CALL_OVER, State.TO_RECOMMEND);
    /** The states in which nothing was done yet, so that nothing can be said of it. */
    private static final Set<State> FRESH = EnumSet.of(State.CALLED_FOR, State.TO_CALL, State.CALLING, State.CALL_OVER);
    private static final Map<String, Consumer<Nomination>> COMMANDS = commandsByName();

    NominationStatesTest() {
        super(Nomination.class, NominationEvent.class, State.class, COMMANDS, NominationStatesTest::expected);
    }

    private static Map<String, Consumer<Nomination>> commandsByName() {
        Map<String, Consumer<Nomination>> commands = new LinkedHashMap<>(NOTES);
        commands.put("recommend", nomination -> nomination.recommend(candidate(id("wang")), entry(Actor.UNIT_HEAD), timetable()));
        commands.put("call", nomination -> nomination.call(call(3)));
        for (Kind kind : Kind.values()) {
            commands.put("pass " + kind, nomination -> nomination.pass(kind, entry(Actor.SECRETARIAT), timetable()));
            commands.put("skip " + kind, nomination -> nomination.skip(kind, entry(Actor.SECRETARIAT, NOW, "不需要"), timetable()));
            commands.put("refuse " + kind, nomination -> nomination.refuse(kind, entry(Actor.SECRETARIAT, NOW, "不合适")));
        }
        commands.put("withdraw", nomination -> nomination.withdraw(entry(Actor.UNIT_HEAD, NOW, "另有安排")));
        commands.put("announce", nomination -> nomination.announce(
                new AnnouncementReference("〔2026〕1号", LocalDate.parse("2026-09-28")), entry(Actor.SECRETARIAT), timetable()));
        return commands;
    }

    private static OpenCall call(int days) {
        return new OpenCall(entry(Actor.SECRETARIAT).signature(), Paths.TODAY.plusDays(days));
    }

    private static String expected(String command, State state) {
        if (command.equals("tellOverdue")) {
            return WITH_A_TERM.contains(state) ? state.name() : NOTHING;
        }
        if (command.equals("foundToBe")) {
            return state == State.TO_ANNOUNCE || state == State.ANNOUNCED ? state.name() : NOTHING;
        }
        if (command.equals("eraseTexts")) {
            return WITHOUT_CANDIDATE.contains(state) ? NOTHING : state.name();
        }
        if (command.equals("eraseTextsBeforeCandidates")) {
            return FRESH.contains(state) ? NOTHING : state.name();
        }
        if (command.equals("eraseAttachments")) {
            return state == State.ANNOUNCED ? state.name() : NOTHING;
        }
        State next = TABLE.get(state).get(command);
        return next != null ? next.name() : NOTES.containsKey(command) ? NOTHING : CONFLICT;
    }

    /** The rule depends on what was asked for; here it is enough that the nomination does not stand where it can be done. */
    @Override
    protected String why(Throwable refused) {
        return refused instanceof Conflict ? CONFLICT : super.why(refused);
    }

    @Override
    protected Object kept(Nomination nomination) {
        return nomination.state();
    }

    @TestFactory
    Stream<DynamicTest> whatHasATermIsToldOnceWhenItPassed() {
        return Arrays.stream(State.values()).map(state -> dynamicTest(state.name(), () -> {
            Nomination nomination = in(state);
            boolean hasTerm = nomination.currentStep() != null && nomination.currentStep().due() != null;
            int events = nomination.raised().size();
            nomination.tellOverdue(NOW);
            assertThat(nomination.raised()).as("in time").hasSize(events);
            nomination.tellOverdue(MUCH_LATER);
            nomination.tellOverdue(MUCH_LATER);
            assertThat(nomination.raised()).hasSize(hasTerm ? events + 1 : events);
            assertThat(stateOf(nomination)).isEqualTo(state);
        }));
    }

    @Override
    protected Nomination in(State state) {
        SeatKey seat = new SeatKey("company", "department", id("unit"), 1);
        if (state == State.CALLED_FOR) {
            return Nomination.open(new Trigger(Trigger.Kind.PROPOSAL, id("proposal"), 1), null, seat, 1, Paths.agreedPath(Paths.FULL), NOW, timetable());
        }
        Nomination nomination = Nomination.open(seat, 1, Paths.agreedPath(Paths.FULL), entry(Actor.UNIT_HEAD).signature(), timetable());
        if (state == State.CALL_OVER) {
            nomination.call(call(-1));
            return nomination;
        }
        Map<State, String> way = switch (state) {
            case CALLING -> Map.of(State.TO_CALL, "call");
            case REFUSED -> Map.of(State.TO_DECIDE, "refuse DECIDE");
            case WITHDRAWN -> Map.of(State.TO_VET, "withdraw");
            case LAPSED -> Map.of(State.APPROVED, "lapse");
            default -> Map.of();
        };
        Map<State, String> straight = Map.of(State.TO_CALL, "skip OPEN_CALL", State.TO_RECOMMEND, "recommend", State.TO_INTERVIEW, "pass INTERVIEW",
                State.TO_VET, "pass VET", State.TO_DECIDE, "pass DECIDE", State.APPROVED, "appointed", State.TO_ANNOUNCE, "announce");
        for (State now = State.TO_CALL; now != state; now = stateOf(nomination)) {
            COMMANDS.get(way.getOrDefault(now, straight.get(now))).accept(nomination);
        }
        return nomination;
    }

    @Override
    protected State stateOf(Nomination nomination) {
        if (nomination.status() == Status.UNDER_WAY) {
            return switch (nomination.nextStep().orElseThrow().kind()) {
                case OPEN_CALL -> nomination.openCall().isPresent() ? (nomination.takesApplicationsOn(Paths.TODAY) ? State.CALLING : State.CALL_OVER)
                        : nomination.occasion().isPresent() ? State.CALLED_FOR : State.TO_CALL;
                case RECOMMEND -> State.TO_RECOMMEND;
                case INTERVIEW -> State.TO_INTERVIEW;
                case VET -> State.TO_VET;
                case DECIDE -> State.TO_DECIDE;
                case ANNOUNCE -> throw new AssertionError("nothing is announced before the decision on this path");
            };
        }
        return switch (nomination.status()) {
            case APPOINTED -> nomination.currentStep() == null ? State.ANNOUNCED : State.TO_ANNOUNCE;
            default -> State.valueOf(nomination.status().name());
        };
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("announce currentStep", "pass currentStep", "refuse currentStep", "takeBackUncalledFor currentStep",
                "withdraw currentStep");
    }
}
