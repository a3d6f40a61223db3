package io.lianluo.registry.person;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.registry.person.ContactReliability.Suspicion;
import io.lianluo.testing.StatesTest;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("SCH-7")
class PersonStatesTest extends StatesTest<Person, PersonStatesTest.State> {

    /** The states of a person: they combine whether a mail could not be delivered with whether the person is to confirm how they are reached. */
    enum State {
        CONFIRMED, ASKED, OVERDUE, SUSPECT, SUSPECT_AND_ASKED, SUSPECT_AND_OVERDUE;

        State suspect() {
            return this == CONFIRMED ? SUSPECT : this == ASKED ? SUSPECT_AND_ASKED : this == OVERDUE ? SUSPECT_AND_OVERDUE : this;
        }
    }

    private static final Instant REGISTERED = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant FAILED = Instant.parse("2026-07-02T02:00:00Z");
    private static final Instant TERM_BEGINS = Instant.parse("2026-07-01T00:00:00Z");
    private static final Deadline DUE = Deadline.endOf(LocalDate.parse("2026-07-14"), ZoneOffset.UTC);
    private static final Instant LATE = Instant.parse("2026-07-20T02:00:00Z");
    private static final Suspicion FAILURE = new Suspicion("EMAIL", FAILED);

    private static final Map<String, Consumer<Person>> COMMANDS = Map.ofEntries(
            Map.entry("update the mail address", person -> person.update(data("+8613800000101", "new@example.org"), LATE)),
            Map.entry("update the mobile number", person -> person.update(data("+8613800000102", "li@example.org"), LATE)),
            Map.entry("tellOfThemselves the mail address", person -> person.tellOfThemselves(data("+8613800000101", "new@example.org"), LATE)),
            Map.entry("tellOfThemselves the mobile number", person -> person.tellOfThemselves(data("+8613800000102", "li@example.org"), LATE)),
            Map.entry("owingNoFiling", person -> person.owingNoFiling(same -> same.update(data("+8613800000102", "li@example.org"), LATE))),
            Map.entry("claimAddress", person -> person.claimAddress(claim())),
            Map.entry("confirmAddress", person -> claimed(person).confirmAddress("use", LATE)),
            Map.entry("confirmAddress that is theirs already", person -> {
                person.claimAddress(new Claim("li@example.org", "use", LATE.plusSeconds(1)));
                person.confirmAddress("use", LATE);
            }),
            Map.entry("confirmAddress by another use", person -> person.confirmAddress("another", LATE)),
            Map.entry("update nothing", person -> person.update(data("+8613800000101", "li@example.org"), LATE)),
            Map.entry("confirmContact", person -> person.confirmContact("li", LATE)),
            Map.entry("askToConfirm", person -> person.askToConfirm(Set.of("school"), DUE, TERM_BEGINS)),
            Map.entry("askToConfirm for another programme", person -> person.askToConfirm(Set.of("company"), DUE, TERM_BEGINS)),
            Map.entry("askToConfirm unless they did", person -> person.askToConfirm(Set.of("company"), DUE, REGISTERED)),
            Map.entry("notReached", person -> person.notReached(FAILURE, null, Set.of("school"), Optional.of(DUE))),
            Map.entry("notReached without a term", person -> person.notReached(FAILURE, null, Set.of("school"), Optional.empty())),
            Map.entry("notReached before they were registered", person -> person.notReached(new Suspicion("EMAIL", REGISTERED), null, Set.of("school"),
                    Optional.of(DUE))),
            Map.entry("notReached at an address replaced since", person -> person.notReached(FAILURE, 0L, Set.of("school"), Optional.of(DUE))),
            Map.entry("tellConfirmationOverdue", person -> person.tellConfirmationOverdue(LATE)),
            Map.entry("tellConfirmationOverdue in time", person -> person.tellConfirmationOverdue(FAILED)),
            Map.entry("erased", person -> person.erased(LATE)),
            Map.entry("foundToBeAnother", Person::foundToBeAnother),
            Map.entry("excuseFromConfirming", Person::excuseFromConfirming));

    PersonStatesTest() {
        super(Person.class, PersonEvent.class, State.class, COMMANDS, PersonStatesTest::expected);
    }

    @Override
    protected Person in(State state) {
        Person person = Person.register(id("li"), data("+8613800000101", "li@example.org"), REGISTERED);
        if (state.name().startsWith("SUSPECT")) {
            person.notReached(FAILURE, null, Set.of("school"), Optional.empty());
        }
        if (state != State.CONFIRMED && state != State.SUSPECT) {
            person.askToConfirm(Set.of("school"), DUE, TERM_BEGINS);
        }
        if (state.name().endsWith("OVERDUE")) {
            person.tellConfirmationOverdue(LATE);
        }
        return person;
    }

    @Override
    protected State stateOf(Person person) {
        ContactReliability contact = person.contact();
        State asked = contact.ask() == null ? State.CONFIRMED : contact.ask().overdue() ? State.OVERDUE : State.ASKED;
        return contact.suspicion() == null ? asked : asked.suspect();
    }

    @Override
    protected Object kept(Person person) {
        return List.of(person.data(), person.contact(), person.recognition(), person.contactRecord());
    }

    private static String expected(String command, State state) {
        boolean suspect = state.suspect() == state;
        return switch (command) {
            case "update the mail address", "tellOfThemselves the mail address", "confirmContact", "confirmAddress", "confirmAddress that is theirs already" -> State.CONFIRMED.name();
            case "update the mobile number", "tellOfThemselves the mobile number", "owingNoFiling" -> suspect ? state.name() : State.CONFIRMED.name();
            case "claimAddress" -> state.name();
            case "askToConfirm" -> switch (state) {
                case CONFIRMED -> State.ASKED.name();
                case SUSPECT -> State.SUSPECT_AND_ASKED.name();
                default -> NOTHING;
            };
            case "askToConfirm for another programme" -> switch (state) {
                case CONFIRMED -> State.ASKED.name();
                case SUSPECT -> State.SUSPECT_AND_ASKED.name();
                default -> state.name();
            };
            case "notReached" -> state == State.CONFIRMED || state == State.SUSPECT ? State.SUSPECT_AND_ASKED.name() : state.suspect().name();
            case "notReached without a term" -> state.suspect().name();
            case "foundToBeAnother", "erased" -> state.name();
            case "tellConfirmationOverdue" -> switch (state) {
                case ASKED -> State.OVERDUE.name();
                case SUSPECT_AND_ASKED -> State.SUSPECT_AND_OVERDUE.name();
                default -> NOTHING;
            };
            case "excuseFromConfirming" -> switch (state) {
                case CONFIRMED, SUSPECT -> NOTHING;
                default -> suspect ? State.SUSPECT.name() : State.CONFIRMED.name();
            };
            default -> NOTHING;
        };
    }

    /** Keys are left to others, and a reason is noted, in the change that brings them. */
    @Override
    protected Set<String> noCommands() {
        return Set.of("leaveToOthers", "changedBecause");
    }

    private static Claim claim() {
        return new Claim("new@example.org", "use", LATE.plusSeconds(1));
    }

    private static Person claimed(Person person) {
        person.claimAddress(claim());
        return person;
    }

    /** A replaced number or address is told to others, and to the address before. */
    @Override
    protected int events(String command, State state) {
        return switch (command) {
            case "update the mail address", "update the mobile number", "tellOfThemselves the mail address", "tellOfThemselves the mobile number", "owingNoFiling",
                 "confirmAddress that is theirs already" -> 2;
            case "confirmAddress" -> 3;
            default -> 1;
        };
    }

    private static PersonalData data(String mobile, String email) {
        return new PersonalData("示例·李", null, mobile, email, "zh");
    }
}
