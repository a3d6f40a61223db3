package io.lianluo.reporting.obligation;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.WANG;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.commissionedItem;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.successor;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.reporting.World;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.reporting.roster.Liaison;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody is appointed on the very day on which the predecessor's item fell due. */
@Tag("TZA-3")
class SuccessorTest {

    private static final Liaison LINS_END = liaison(LIN, "2026-01-01", "2026-11-23");
    private static final Liaison WANGS = successor(WANG, LIN, "2026-11-24", "2026-11-24T15:00");

    private final World world = new World("2026-11-24T09:00");

    @BeforeEach
    void anItemThatIsDueAtNoon() {
        world.hear(version(1, "2020-01-01", null, commissionedItem()));
        world.hear(seat("2026-01-01"));
        world.hear(liaison(LIN, "2026-01-01", null));
        world.service.ask(new Ask("noon", PROGRAMME, "commissioned-item", List.of(SEAT), null, at("2026-11-24T12:00")));
        world.service.ask(new Ask("evening", PROGRAMME, "commissioned-item", List.of(SEAT), null, at("2026-11-24T18:00")));
    }

    @Test
    void whatWasMissedBeforeStaysWithThePredecessorAndTheRestGoesOver() {
        world.sweepAt("2026-11-24T12:01");
        assertThat(world.picture()).containsExactlyInAnyOrder("noon MISSING " + LIN, "evening OPEN " + LIN);

        world.hear(filledBy(WANGS));
        world.hear(LINS_END);
        world.hear(WANGS);
        world.hear(WANGS);

        assertThat(world.picture()).containsExactlyInAnyOrder("noon MISSING " + LIN, "evening OPEN " + WANG);
    }

    @Test
    void thatIsTheSameWhicheverIsHeardOfFirst() {
        world.sweepAt("2026-11-24T12:01");

        world.hear(WANGS);
        world.hear(filledBy(WANGS));
        world.hear(LINS_END);

        assertThat(world.picture()).containsExactlyInAnyOrder("noon MISSING " + LIN, "evening OPEN " + WANG);
    }

    static Stream<List<String>> orders() {
        return Stream.of(List.of("seat", "end", "begin"), List.of("seat", "begin", "end"), List.of("end", "seat", "begin"),
                List.of("end", "begin", "seat"), List.of("begin", "seat", "end"), List.of("begin", "end", "seat"));
    }

    /** Nobody is told in between that nobody answers, whenever a sweep looks. */
    @ParameterizedTest
    @MethodSource("orders")
    void eachGoesOverOnceInWhateverOrderTheEventsOfTheChangeCome(List<String> order) {
        Map<String, Consumer<World>> events = Map.of("seat", told -> told.hear(filledBy(WANGS)), "end", told -> told.hear(LINS_END),
                "begin", told -> told.hear(WANGS));
        world.hear(filledBy(liaison(LIN, "2026-01-01", null)));
        world.sweepAt("2026-11-24T12:01");

        for (String event : order) {
            events.get(event).accept(world);
            world.sweepAt("2026-11-24T18:01");
        }

        assertThat(world.picture()).containsExactlyInAnyOrder("noon MISSING " + LIN, "evening MISSING " + WANG);
        assertThat(world.obligations.all()).extracting(one -> world.obligations.told(one.id()).size())
                .as("opened and missed; for the evening also gone over").containsExactly(2, 3);
    }

    /** The successor has been in office since the day before, as is recorded after the item was missed: nobody answers for it then. */
    @ParameterizedTest
    @MethodSource("orders")
    void whatWasMissedAfterThePredecessorHadLeftIsGivenUpOnce(List<String> order) {
        Map<String, Consumer<World>> events = Map.of("seat", told -> told.hear(filledBy(successor(WANG, LIN, "2026-11-23", "2026-11-24T15:00"))),
                "end", told -> told.hear(liaison(LIN, "2026-01-01", "2026-11-22")),
                "begin", told -> told.hear(successor(WANG, LIN, "2026-11-23", "2026-11-24T15:00")));
        world.hear(filledBy(liaison(LIN, "2026-01-01", null)));
        world.sweepAt("2026-11-24T12:01");

        for (String event : order) {
            events.get(event).accept(world);
            world.sweep();
        }

        assertThat(world.picture()).containsExactlyInAnyOrder("noon MISSING nobody", "evening OPEN " + WANG);
        assertThat(world.obligations.all()).extracting(one -> world.obligations.told(one.id()).size())
                .as("opened, missed and given up; opened and gone over").containsExactly(3, 2);
    }

    static Stream<List<String>> ordersOfTheFirstAppointment() {
        return Stream.of(List.of("ask", "seat", "begin"), List.of("ask", "begin", "seat"), List.of("seat", "ask", "begin"), List.of("begin", "ask", "seat"),
                List.of("seat", "begin", "ask"), List.of("begin", "seat", "ask"));
    }

    /** The events of an appointment may come after an item was asked for: until then it is nobody's, as of a vacant seat. */
    @ParameterizedTest
    @MethodSource("ordersOfTheFirstAppointment")
    void whatWasAskedForBeforeTheAppointmentIsHeardOfGoesToTheLiaisonOnce(List<String> order) {
        World fresh = new World("2026-11-24T09:00");
        fresh.hear(version(1, "2020-01-01", null, commissionedItem()));
        fresh.hear(seat("2026-01-01"));
        Map<String, Consumer<World>> steps = Map.of("seat", told -> told.hear(filledBy(liaison(LIN, "2026-01-01", null))),
                "begin", told -> told.hear(liaison(LIN, "2026-01-01", null)),
                "ask", told -> told.service.ask(new Ask("noon", PROGRAMME, "commissioned-item", List.of(SEAT), null, at("2026-11-24T12:00"))));

        order.forEach(step -> steps.get(step).accept(fresh));

        assertThat(fresh.picture()).containsExactly("noon OPEN " + LIN);
        assertThat(fresh.obligations.told(fresh.obligations.all().getFirst().id())).as("opened, and gone over if that was first")
                .hasSize(order.getFirst().equals("ask") ? 2 : 1);
    }

    @Test
    void itIsFoundMissingWithThePredecessorAlsoAfterADowntime() {
        world.hear(LINS_END);
        world.hear(WANGS);

        world.sweepAt("2026-11-25T09:00");

        assertThat(world.picture()).containsExactlyInAnyOrder("noon MISSING " + LIN, "evening MISSING " + WANG);
    }

    private static Seat filledBy(Liaison holder) {
        Seat seat = seat("2026-01-01");
        Liaison told = new Liaison(holder.liaisonId(), holder.personId(), SEAT, holder.since(), null, null, null);
        return new Seat(SEAT, PROGRAMME, seat.rule(), seat.unitId(), seat.openedOn(), null, told, null);
    }
}
