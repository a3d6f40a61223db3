package io.lianluo.registry.filing;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.StaleVersionException;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.Units;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestTopics;
import io.lianluo.workingtime.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A change makes its filing due once, as it is told and however often it is; no sweep takes part in it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lianluo.registry.sweep=PT10H")
@LianluoTest
@Tag("INF-6")
class ToldChangesIT {

    private static final String PROGRAMME = "filed";
    private static final LocalizedText TEXT = new LocalizedText("示例", "example");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static int mobiles;

    @Autowired
    private Filings filings;
    @Autowired
    private Persons persons;
    @Autowired
    private Units units;
    @Autowired
    private Seats seats;
    @Autowired
    private Programmes programmes;

    private UUID unit;
    private UUID person;
    private Seat seat;

    @BeforeEach
    void aLiaisonOfAUnit() {
        Programme programme = programmes.find(PROGRAMME).orElseGet(() -> Programme.draft(PROGRAMME));
        programme.publish(new ProgrammeDefinition(PROGRAMME, TEXT, new Authority("a", "b"), LocalDate.parse("2026-01-01"), "cn", ZONE.getId(), false,
                List.of(SeatRule.of("seat", TEXT, List.of("operator"), List.of())), AppointmentRules.NONE,
                List.of(rule("liaison", Trigger.LIAISON_CHANGED), rule("contact", Trigger.CONTACT_CHANGED), rule("basics", Trigger.UNIT_CHANGED)), null, null, List.of(), List.of(), List.of(),
                List.of()), NOW, "operator");
        programmes.save(programme);
        mobiles++;
        Unit founded = Unit.found(renamed("示例单位"));
        units.save(founded);
        unit = founded.id();
        Person known = Person.register(UUID.randomUUID(), data("%d@example.org".formatted(mobiles)), NOW);
        persons.save(known);
        person = known.id();
        Act act = new Act(NOW, JULY, Act.REGISTRY);
        seat = Seat.open(new SeatKey(PROGRAMME, "seat", unit, 1), JULY, act);
        seat.appoint(new Candidate(person, null), JULY, List.of(), act);
        seats.save(seat);
    }

    @Test
    void oneWhoWasSlowerAndTriesAgainMakesOneFilingDue() {
        Person slow = persons.find(person).orElseThrow();
        persons.change(person, fast -> fast.confirmContact("somebody", NOW));
        slow.update(data("other%d@example.org".formatted(mobiles)), NOW);
        assertThatThrownBy(() -> persons.save(slow)).isInstanceOf(StaleVersionException.class);
        Unit late = units.find(unit).orElseThrow();
        units.change(unit, fast -> fast.seatsAligned());
        late.update(renamed("更名单位"), JULY);
        assertThatThrownBy(() -> units.save(late)).isInstanceOf(StaleVersionException.class);

        persons.change(person, again -> again.update(data("other%d@example.org".formatted(mobiles)), NOW));
        units.change(unit, again -> again.update(renamed("更名单位"), JULY));
        owes("contact", "basics");
        assertThat(owed()).extracting(filing -> filing.cause().id()).containsExactlyInAnyOrder("CONTACT/" + person + "/3", "UNIT/" + unit + "/3");
        assertThat(owed()).allSatisfy(filing -> assertThat(filing.version()).as("opened, and nothing since").isEqualTo(1));
    }

    @Test
    void whatComesTwiceOrTooLateMakesNothingDueOnceMore() {
        persons.change(person, changed -> changed.update(data("other%d@example.org".formatted(mobiles)), NOW));
        persons.change(person, confirmed -> confirmed.confirmContact("somebody", NOW));
        units.change(unit, changed -> changed.update(renamed("更名单位"), JULY));
        owes("contact", "basics");
        seats.change(seat.id(), handedOver -> handedOver.appoint(new Candidate(another(), null), JULY.plusDays(9), List.of(), new Act(NOW, JULY, Act.REGISTRY)));
        owes("contact", "basics", "liaison");
        tellAllAgain(UnitChanged.class, unit.toString());
        tellAllAgain(ContactChanged.class, person.toString());
        seats.find(seat.id()).orElseThrow().liaisons().forEach(liaison -> tellAllAgain(LiaisonChanged.class, liaison.liaisonId().toString()));

        // What is told now stands behind all that was told again.
        units.change(unit, changed -> changed.update(renamed("又更名单位"), JULY));
        seats.change(seat.id(), handedOver -> handedOver.appoint(new Candidate(person, null), JULY.plusDays(19), List.of(), new Act(NOW, JULY, Act.REGISTRY)));
        persons.change(person, changed -> changed.update(data("third%d@example.org".formatted(mobiles)), NOW));
        owes("contact", "basics", "liaison", "contact", "basics", "liaison");
    }

    @Test
    @Tag("TZA-5")
    void anotherLegalRepresentativeMakesOneFilingDueWithWhatIsSavedWithItAndNamesWhoCameAndWent() {
        UUID head = UUID.randomUUID();
        units.change(unit, represented -> represented.representedBy(id("zhao"), JULY));
        owes("basics");
        units.change(unit, changed -> {
            changed.representedBy(id("qian"), JULY.plusDays(1));
            changed.update(renamed("更名单位"), JULY);
            changed.headedBy(head, JULY);
        });
        owes("basics", "basics");
        assertThat(owed()).extracting(filing -> filing.cause().people()).containsExactlyInAnyOrder(Set.of(id("zhao")), Set.of(id("zhao"), id("qian"), head));
        await().untilAsserted(() -> assertThat(TestTopics.consume(UnitChanged.class, unit.toString()::equals)).extracting(told -> told.value().getChange())
                .containsExactly(UnitChange.FOUNDED, UnitChange.CORRECTED, UnitChange.CORRECTED, UnitChange.CORRECTED, UnitChange.HEAD_CHANGED));
    }

    private void owes(String... rules) {
        await().untilAsserted(() -> assertThat(owed()).extracting(filing -> filing.rule().id()).containsExactlyInAnyOrder(rules));
    }

    private List<Filing> owed() {
        return filings.list(FilingFilter.ofSeats(Set.of(seat.id())), null, 10);
    }

    private static <T extends SpecificRecordBase> void tellAllAgain(Class<T> record, String key) {
        List<TestTopics.Message<T>> all = TestTopics.consume(record, key::equals);
        assertThat(all).isNotEmpty();
        all.forEach(told -> TestTopics.publish(told.value(), UUID.fromString(told.headers().get("ce_id")), Long.parseLong(told.headers().get("ce_sequence")),
                Instant.parse(told.headers().get("ce_time"))));
    }

    private UUID another() {
        Person another = Person.register(UUID.randomUUID(), PersonalData.of("示例·乙", null, "1380004%04d".formatted(mobiles), null, null), NOW);
        persons.save(another);
        return another.id();
    }

    private static UnitData renamed(String name) {
        return UnitData.of("C-" + mobiles, name, "operator", null, null, List.of(PROGRAMME), JULY);
    }

    private static PersonalData data(String email) {
        return PersonalData.of("示例·某", null, "1380003%04d".formatted(mobiles), email, null);
    }

    private static FilingRule rule(String id, Trigger when) {
        return new FilingRule(id, when, Term.days(5), List.of(), List.of(), List.of());
    }
}
