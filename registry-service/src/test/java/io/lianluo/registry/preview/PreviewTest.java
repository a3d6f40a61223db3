package io.lianluo.registry.preview;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryOpenObligations;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.obligation.OpenObligation;
import io.lianluo.registry.preview.Preview.AffectedSeat;
import io.lianluo.registry.preview.Preview.Effect;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Difference;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.conduct.ConductRules;
import io.lianluo.registry.programme.conduct.Right;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.registry.programme.duty.DueRule;
import io.lianluo.registry.programme.duty.ReportDuty;
import io.lianluo.registry.programme.duty.ReportHandling;
import io.lianluo.registry.programme.duty.ReportScope;
import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.WhenProgrammePublishedThenAlignSeats;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.workingtime.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that the registry tells beforehand what a new version would do, and that the version then does exactly that. */
@Tag("HOS-11")
class PreviewTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-10T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");
    private static final ReportDuty MONTHLY = duty("monthly", 5);
    private static final SeatRule LIAISON = rule("liaison", 1, false, "department");
    private static final SeatRule HEAD = rule("liaison", 1, true, "department");

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryUnits units = new InMemoryUnits();
    private final InMemorySeats seats = new InMemorySeats();
    private final WhenProgrammePublishedThenAlignSeats published =
            new WhenProgrammePublishedThenAlignSeats(units, seats, programmes, new InMemoryPersons(), CLOCK);
    private final InMemoryOpenObligations obligations = new InMemoryOpenObligations();
    private final PreviewService service = new PreviewService(programmes, units, seats, obligations, CLOCK);

    @BeforeEach
    void aDepartmentWithALiaison() {
        Unit unit = unit("D-1", "department");
        unit.headedBy(id("zhou"), LocalDate.parse("2026-01-01"));
        units.save(unit);
        publish(says("2026-01-01", List.of(), List.of(MONTHLY), LIAISON));
        Seat seat = seat("liaison", unit);
        seat.appoint(new Candidate(id("li"), null), TODAY, List.of(), new Act(CLOCK.instant(), TODAY, "secretariat"));
        seats.save(seat);
    }

    @Test
    void tellsWhichSeatsOpenAndClose() {
        Preview preview = service.preview(says("2026-10-01", List.of(), List.of(MONTHLY), rule("deputy", 2, false, "department")));
        assertThat(preview.on()).isEqualTo("2026-10-01");
        assertThat(preview.counts()).isEqualTo(Map.of(Effect.OPENS, 2L, Effect.CLOSES, 1L));
        assertThat(preview.seats()).extracting(AffectedSeat::effect, AffectedSeat::unit, AffectedSeat::rule, AffectedSeat::ordinal)
                .containsExactlyInAnyOrder(tuple(Effect.OPENS, "D-1", "deputy", 1), tuple(Effect.OPENS, "D-1", "deputy", 2),
                        tuple(Effect.CLOSES, "D-1", "liaison", 1));
        assertThat(preview.seats()).filteredOn(seat -> seat.effect() == Effect.CLOSES).extracting(AffectedSeat::liaisonId)
                .containsExactly(only().holder().orElseThrow().liaisonId());
    }

    @Test
    @Tag("MOD-8")
    void tellsWhoIsToBeCheckedAgainstNewConditions() {
        Condition condition = new Condition("in-post", TEXT, Evidence.RECORD, List.of());
        Preview preview = service.preview(says("2026-10-01", List.of(condition), List.of(MONTHLY), LIAISON));
        assertThat(preview.rules()).isEqualTo(Map.of("appointment.conditions", new Difference(List.of("in-post"), List.of(), List.of())));
        assertThat(preview.counts()).isEqualTo(Map.of(Effect.TO_BE_CHECKED, 1L));
    }

    @Test
    @Tag("HOS-11")
    void tellsWhoseRightsChange() {
        ProgrammeDefinition granting = granting(says("2026-10-01", List.of(), List.of(MONTHLY), LIAISON),
                new Right("first-call", TEXT, List.of()));
        Preview preview = service.preview(granting);
        assertThat(preview.rules()).isEqualTo(Map.of("rights", new Difference(List.of("first-call"), List.of(), List.of())));
        assertThat(preview.holders()).as("appointments to which the rights belong").isEqualTo(1);
        assertThat(preview.units()).as("no seat opens, closes or passes on").isZero();
    }

    @Test
    @Tag("MOD-10")
    void tellsWhoComesFromWhereNobodyIsTakenAnyMore() {
        SeatRule strangersOnly = new SeatRule("liaison", TEXT, List.of("department"), 1, false, false, Set.of(Origin.OUTSIDE), null, false, null, null,
                Deputy.NONE, List.of());
        Preview preview = service.preview(says("2026-10-01", List.of(), List.of(MONTHLY), strangersOnly));
        assertThat(preview.counts()).isEqualTo(Map.of(Effect.INELIGIBLE, 1L));
        publish(says("2026-09-10", List.of(), List.of(MONTHLY), strangersOnly));
        assertThat(only().holder()).as("what was decided under the old version stands").get().extracting(Liaison::personId).isEqualTo(id("li"));
    }

    @Test
    @Tag("SAF-1")
    void tellsThatTheHeadTakesTheSeatByOffice() {
        ProgrammeDefinition byOffice = says("2026-09-10", List.of(), List.of(MONTHLY), HEAD);
        assertThat(service.preview(byOffice).counts()).isEqualTo(Map.of(Effect.PASSES_TO_HEAD, 1L));
        publish(byOffice);
        assertThat(only().holder()).get().extracting(Liaison::personId).isEqualTo(id("zhou"));
        assertThat(service.preview(says("2026-10-01", List.of(), List.of(MONTHLY), LIAISON)).counts()).isEqualTo(Map.of(Effect.ENDS_EX_OFFICIO, 1L));
    }

    @Test
    void tellsWhichDutiesBeginChangeAndEnd() {
        Preview preview = service.preview(says("2026-10-01", List.of(), List.of(duty("weekly", 1)), LIAISON));
        assertThat(preview.rules()).isEqualTo(Map.of("duties", new Difference(List.of("weekly"), List.of(), List.of("monthly"))));
        assertThat(preview.owing()).as("seats that owe what begins").isEqualTo(Map.of("weekly", 1L));
        assertThat(service.preview(says("2026-10-01", List.of(), List.of(duty("monthly", 3)), LIAISON)).rules())
                .isEqualTo(Map.of("duties", new Difference(List.of(), List.of("monthly"), List.of())));
        assertThat(preview.counts()).as("who holds which seat is as before").isEmpty();
    }

    @Test
    void tellsWhatIsOwedUnderDutiesThatChangeAndBySeatsThatClose() {
        UUID seat = only().id();
        obligations.add(new OpenObligation("regime", "monthly", seat));
        obligations.add(new OpenObligation("regime", "monthly", UUID.randomUUID()));
        obligations.add(new OpenObligation("another regime", "monthly", UUID.randomUUID()));
        assertThat(service.preview(says("2026-10-01", List.of(), List.of(duty("monthly", 3)), LIAISON)).owed()).isEqualTo(Map.of("monthly", 2L));
        Preview closing = service.preview(says("2026-10-01", List.of(), List.of(MONTHLY), rule("deputy", 1, false, "department")));
        assertThat(closing.owed()).as("the duty stays as it is").isEmpty();
        assertThat(closing.seats()).extracting(AffectedSeat::effect, AffectedSeat::owed)
                .containsExactlyInAnyOrder(tuple(Effect.OPENS, 0L), tuple(Effect.CLOSES, 1L));
    }

    @Test
    void sayingTheSameAgainDoesNothing() {
        assertThat(service.preview(says("2026-01-01", List.of(), List.of(MONTHLY), LIAISON)).isNew()).isFalse();
    }

    @Test
    void isRefusedWherePublishingWouldBe() {
        ProgrammeDefinition tooEarly = says("2026-01-01", List.of(), List.of(), LIAISON);
        assertThatThrownBy(() -> service.preview(tooEarly)).isInstanceOf(Conflict.class).hasMessage("programme-not-after-predecessor");
    }

    @Test
    void changesNothing() {
        Map<String, Integer> before = happened();
        service.preview(says("2026-10-01", List.of(), List.of(), HEAD, rule("deputy", 1, false, "department")));
        assertThat(happened()).isEqualTo(before);
        assertThat(programmes.find("regime").orElseThrow().versions()).hasSize(1);
    }

    @Test
    void publishingOpensAndClosesExactlyTheSeatsThatThePreviewNamed() {
        Random random = new Random(11);
        for (int i = 2; i < 12; i++) {
            unit("D-" + i, random.nextBoolean() ? "department" : "office");
        }
        for (int round = 0; round < 20; round++) {
            String code = "regime";
            ProgrammeDefinition next = says(TODAY.minusDays(20 - round).toString(), List.of(), List.of(), rules(random));
            Set<String> before = standing();
            Preview preview = service.preview(next);
            publish(next);
            Set<String> after = standing();
            assertThat(named(preview, Effect.OPENS)).as(code + " " + round).isEqualTo(minus(after, before));
            assertThat(named(preview, Effect.CLOSES)).as(code + " " + round).isEqualTo(minus(before, after));
        }
    }

    private static SeatRule[] rules(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> rule("seat-" + i, 1 + random.nextInt(2), false,
                random.nextBoolean() ? "department" : "office")).toArray(SeatRule[]::new);
    }

    private static Set<String> named(Preview preview, Effect effect) {
        return preview.seats().stream().filter(seat -> seat.effect() == effect).map(AffectedSeat::seatId).map(UUID::toString).collect(Collectors.toSet());
    }

    private static Set<String> minus(Set<String> one, Set<String> other) {
        return one.stream().filter(id -> !other.contains(id)).collect(Collectors.toSet());
    }

    private Set<String> standing() {
        return all().stream().filter(seat -> seat.closedOn() == null).map(seat -> seat.id().toString()).collect(Collectors.toSet());
    }

    private Map<String, Integer> happened() {
        Map<String, Integer> happened = new TreeMap<>();
        all().forEach(seat -> happened.put(seat.id().toString(), seat.raised().size()));
        programmes.all().forEach(programme -> happened.put(programme.id(), programme.raised().size()));
        return happened;
    }

    private List<Seat> all() {
        return seats.list(SeatFilter.all(), null, 1_000);
    }

    private Seat only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private Seat seat(String rule, Unit unit) {
        return seats.find(new SeatKey("regime", rule, unit.id(), 1).id()).orElseThrow();
    }

    private Unit unit(String code, String kind) {
        Unit unit = Unit.found(UnitData.of(code, "示例", kind, null, null, List.of("regime"), LocalDate.parse("2026-01-01")));
        units.save(unit);
        return unit;
    }

    private void publish(ProgrammeDefinition definition) {
        Programme programme = programmes.find("regime").orElseGet(() -> Programme.draft("regime"));
        programme.publish(definition, CLOCK.instant(), "operator");
        programmes.save(programme);
        published.catchUp();
    }

    private static ProgrammeDefinition says(String inForce, List<Condition> conditions, List<ReportDuty> duties, SeatRule... rules) {
        return new ProgrammeDefinition("regime", TEXT, new Authority("a", "b"), LocalDate.parse(inForce), "cn", "Asia/Shanghai", false, List.of(rules),
                new AppointmentRules(conditions, List.of(), List.of()), List.of(), null, null, duties, List.of(), List.of(), List.of());
    }

    private static ProgrammeDefinition granting(ProgrammeDefinition says, Right right) {
        ConductRules conduct = new ConductRules(List.of(right), List.of(), null, List.of(), null, null, List.of(), List.of());
        return new ProgrammeDefinition(says.code(), says.title(), says.authority(), says.inForceFrom(), says.calendar(), says.zone(), says.rosterPublished(),
                says.seats(), says.subjects(), says.categories(), says.procedures(), says.appointment(), says.filings(), says.contactRule(),
                says.delegationRule(), says.reportDuties(), says.meetingDuties(), says.thresholds(), says.scope(), conduct, says.provisions(),
                says.articles(), says.follows(), says.endsOnHoliday());
    }

    private static ReportDuty duty(String id, int days) {
        return new ReportDuty(id, TEXT, "liaison", Cadence.MONTHLY, null, DueRule.within(Term.days(days)), false, List.of(), ReportScope.PLAIN,
                ReportHandling.PLAIN, List.of());
    }

    private static SeatRule rule(String id, int holders, boolean exOfficio, String... kinds) {
        return new SeatRule(id, TEXT, List.of(kinds), holders, exOfficio, false, Set.of(Origin.OWN_UNIT), null, false, null, null, Deputy.NONE, List.of());
    }
}
