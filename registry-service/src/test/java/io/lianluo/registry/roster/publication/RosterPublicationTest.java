package io.lianluo.registry.roster.publication;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("JCH-11")
class RosterPublicationTest {

    private static final Shown ALL = Shown.ofProgrammes(null);

    private static final LocalDate OPENED = LocalDate.parse("2026-07-01");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-10T02:00:00Z"), ZoneOffset.UTC);
    private static final Act ACT = Act.of(CLOCK, ZoneOffset.UTC, "secretariat");
    private static final LocalizedText TEXT = new LocalizedText("联络员", "Liaison");

    private final InMemory.InMemorySeats seats = new InMemory.InMemorySeats();
    private final InMemory.InMemoryUnits units = new InMemory.InMemoryUnits();
    private final InMemory.InMemoryPersons persons = new InMemory.InMemoryPersons();
    private final RosterPublication rosters = new RosterPublication(seats, units, persons, CLOCK);
    private final ProgrammeDefinition association = new ProgrammeDefinition("association", TEXT, new Authority("office", "secretariat"), OPENED, "cn",
            "Asia/Shanghai", true, List.of(new SeatRule("member", TEXT, List.of("member-unit"), 1, false, false, Set.of(), null, false, null, null, Deputy.NONE, List.of())),
            AppointmentRules.NONE, List.of(), null, null, List.of(), List.of(), List.of(), List.of());

    @BeforeEach
    void twoMembers() {
        persons.save(Person.register(id("li"), PersonalData.of("李", null, "13800000001", null, null), Instant.EPOCH));
        persons.save(Person.register(id("wang"), PersonalData.of("王", null, "13800000002", null, null), Instant.EPOCH));
        for (String code : List.of("B", "A")) {
            units.save(Unit.found(UnitData.of(code, "示例会员" + code, "member-unit", null, null, List.of(association.code()), OPENED)));
        }
        Seat handedOver = seat("A", OPENED);
        handedOver.appoint(new Candidate(id("li"), "李"), OPENED, List.of(), ACT);
        handedOver.appoint(new Candidate(id("wang"), "王"), LocalDate.parse("2026-08-01"), List.of(), ACT);
        seats.save(handedOver);
        Seat closed = seat("B", OPENED);
        closed.close(LocalDate.parse("2026-08-15"), ACT);
        seats.save(closed);
    }

    @Test
    void itSaysWhoHeldWhichSeatOnADay() {
        assertThat(on("2026-06-30")).isEmpty();
        assertThat(on("2026-07-31")).extracting(RosterRow::unitCode, RosterRow::name, RosterRow::vacant)
                .containsExactly(tuple("A", "李", false), tuple("B", null, true));
        assertThat(on("2026-08-01")).extracting(RosterRow::unitCode, RosterRow::name).containsExactly(tuple("A", "王"), tuple("B", null));
        assertThat(on("2026-08-16")).extracting(RosterRow::unitCode).containsExactly("A");
    }

    @Test
    @Tag("SCH-8")
    void whoWasErasedStandsWithoutAName() {
        persons.erase(persons.find(id("li")).orElseThrow(), CLOCK.instant());
        assertThat(on("2026-07-31").getFirst()).satisfies(entry -> {
            assertThat(entry.vacant()).isFalse();
            assertThat(entry.name()).isNull();
        });
    }

    @Test
    void itComesInPartsThatMakeTheWhole() {
        RosterPublication.Part first = rosters.part(association, OPENED, ALL, null, 1);
        RosterPublication.Part second = rosters.part(association, OPENED, ALL, first.next(), 1);
        assertThat(first.entries()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(List.of(first.entries().getFirst(), second.entries().getFirst())).containsExactlyInAnyOrderElementsOf(on("2026-07-01"));
    }

    @Test
    void aFileHasALimit() {
        assertThat(rosters.whole(association, OPENED, ALL, 2).authority()).as("its code, as long as it is not registered").isEqualTo(new LocalizedText("office", "office"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> rosters.whole(association, OPENED, ALL, 1))
                .returns("roster-too-long", Conflict::rule).returns(List.of(1), Conflict::args);
    }

    private List<RosterRow> on(String day) {
        return rosters.whole(association, LocalDate.parse(day), ALL, 10).entries();
    }

    private Seat seat(String unit, LocalDate since) {
        return Seat.open(new SeatKey(association.code(), "member", Unit.id(unit), 1), since, ACT);
    }
}
