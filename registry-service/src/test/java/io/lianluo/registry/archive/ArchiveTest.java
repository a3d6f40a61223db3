package io.lianluo.registry.archive;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.access.Delegation.Area;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.archive.Entry.Kind;
import io.lianluo.registry.filing.InMemoryFilings;
import io.lianluo.registry.nomination.InMemoryNominations;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Ground;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.conduct.ConductRules;
import io.lianluo.registry.programme.conduct.SanctionStep;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.workingtime.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how an archive is put together, read and counted. */
@Tag("JCH-11")
class ArchiveTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final Instant START = Instant.parse("2026-03-01T02:00:00Z");

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final Seat seat = Seat.open(new SeatKey("registration-jingchuan", "enterprise", id("unit"), 1), day("2026-03-01"), act(START));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void partsOfAnArchiveFollowOneAnotherWithoutGapOrRepetition(long seed) {
        Random random = new Random(seed);
        appoint(id("li"), "2026-03-01");
        List<Entry> all = IntStream.range(0, 200).mapToObj(i -> entryAt(i, START.plus(Duration.ofHours(random.nextInt(40))))).toList();
        Archive archive = new Archive(IntStream.range(0, 3).mapToObj(which -> (Source) (liaison, window, limit) ->
                window.newest(all.stream().filter(entry -> Math.floorMod(entry.about().hashCode(), 3) == which), limit)).toList());
        Window window = new Window(START.plus(Duration.ofHours(random.nextInt(20))), START.plus(Duration.ofHours(20 + random.nextInt(20))), null);
        int limit = 1 + random.nextInt(30);

        List<Entry> read = new ArrayList<>();
        List<Entry> part = archive.read(liaison(0), window, limit);
        while (!part.isEmpty()) {
            assertThat(part).hasSizeLessThanOrEqualTo(limit);
            read.addAll(part);
            part = archive.read(liaison(0), window.after(part.getLast()), limit);
        }
        assertThat(read).containsExactlyElementsOf(all.stream()
                .filter(entry -> !entry.at().isBefore(window.from()) && entry.at().isBefore(window.until()))
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed()).toList());
    }

    @Test
    void aYearIsThatOfTheProgrammesZone() {
        appoint(id("li"), "2026-03-01");
        List<Entry> all = Stream.of("2026-12-31T15:59:59Z", "2026-12-31T16:00:00Z", "2027-06-01T00:00:00Z")
                .map(at -> entryAt(0, Instant.parse(at))).toList();
        Archive archive = new Archive(List.of((liaison, window, limit) -> window.newest(all.stream(), limit)));
        assertThat(archive.countByYear(liaison(0))).containsExactly(entry(2026, Map.of(Kind.REPORTED, 1)), entry(2027, Map.of(Kind.REPORTED, 2)));
    }

    @Test
    void theRegistryTellsOfTheTimeInOffice() {
        appoint(id("li"), "2026-03-02");
        seat.suspend(day("2026-03-10"), "停职检查", act(START));
        seat.resume(day("2026-03-12"));
        seat.suspend(day("2026-03-18"), "停职检查", act(START));
        seat.release(Ending.release(day("2026-03-20"), Ending.How.RELEASED, null, null), act(START));
        assertThat(inOffice(0)).containsExactly("RELEASED 2026-03-20T15:59:59.999Z", "SUSPENDED 2026-03-17T16:00:00Z",
                "RESUMED 2026-03-11T16:00:00Z", "SUSPENDED 2026-03-09T16:00:00Z", "APPOINTED 2026-03-01T16:00:00Z");
    }

    @Test
    @Tag("COM-7")
    @Tag("HOS-10")
    void anEntryNamesTheRuleOfTheProgrammeFromWhichItFollows() {
        publish(new SanctionStep("warning", TEXT, null, SanctionStep.Effect.NONE, Actor.LEADER, List.of()),
                new SanctionStep("dismissal", TEXT, Term.days(10), SanctionStep.Effect.DISMISSED, Actor.LEADER, List.of()));
        appoint(id("li"), "2026-03-02");
        seat.delegate(new Delegation.Scope(id("head"), List.of(Area.REPORTS), "签收文件", day("2026-03-05"), day("2026-03-06")), act(START));
        seat.suspend(day("2026-03-10"), "停职检查", act(START));
        seat.release(Ending.release(day("2026-03-20"), Ending.How.DISMISSED, "失职", "示例发〔2026〕7号"), act(START));
        assertThat(own(0)).extracting(Entry::kind, Entry::ground).containsExactly(
                tuple(Kind.RELEASED, new Ground("sanctions", "dismissal", null)), tuple(Kind.SUSPENDED, null), tuple(Kind.APPOINTED, Ground.ofSeat("enterprise")),
                tuple(Kind.CHARGED, Ground.ofDelegation()));
    }

    @Test
    void aCorrectedRosterShowsAtOnce() {
        appoint(id("li"), "2026-03-02");
        seat.correct(seat.liaisons().getFirst().liaisonId(), day("2026-03-05"), null, "任命文件", act(START));
        assertThat(inOffice(0)).containsExactly("APPOINTED 2026-03-04T16:00:00Z");
    }

    @Test
    void whoeverHeldTheSeatTwiceActedForTheAppointmentOfThatDay() {
        appoint(id("li"), "2026-03-01");
        appoint(id("wang"), "2026-04-01");
        appoint(id("li"), "2026-05-01");
        Instant inMarch = Instant.parse("2026-03-31T15:59:59Z");
        assertThat(liaison(0).acted(id("li"), inMarch)).isTrue();
        assertThat(liaison(2).acted(id("li"), inMarch)).isFalse();
        assertThat(liaison(2).acted(id("li"), Instant.parse("2026-04-30T16:00:00Z"))).isTrue();
        assertThat(liaison(0).acted(id("wang"), inMarch)).isFalse();
    }

    @Test
    void aNoticeIsShownAtWhatItTold() {
        appoint(id("li"), "2026-03-01");
        UUID id = liaison(0).id();
        Entry appointed = new Entry("appointed/" + id, Kind.APPOINTED, id, id, START, null, null, null);
        Entry released = new Entry("released/" + id, Kind.RELEASED, id, id, START, null, null, null);
        assertThat(List.of(appointed, released)).filteredOn(notice(id, "RELEASED")::toldOf).containsExactly(released);
        Entry report = entryAt(1, START);
        assertThat(notice(report.about(), "REPORT_OVERDUE").toldOf(report)).isTrue();
        assertThat(notice(id("another"), "REPORT_OVERDUE").toldOf(report)).isFalse();
    }

    private static Notice notice(UUID about, String kind) {
        return new Notice(id("li"), about, kind, "EMAIL", START);
    }

    private List<String> inOffice(int which) {
        return own(which).stream().map(entry -> entry.kind() + " " + entry.at()).toList();
    }

    private List<Entry> own(int which) {
        return new OwnRecord(new InMemoryNominations(), new InMemoryFilings(), programmes).entries(liaison(which), Window.ALL, 10);
    }

    private void publish(SanctionStep... ladder) {
        Programme programme = Programme.draft("registration-jingchuan");
        programme.publish(new ProgrammeDefinition("registration-jingchuan", TEXT, new Authority("bureau", "office"), day("2026-01-01"), "cn", ZONE.getId(), false,
                List.of(), List.of(), List.of(), List.of(), AppointmentRules.NONE, List.of(), null, null, List.of(), List.of(), List.of(), null,
                new ConductRules(List.of(), List.of(), null, List.of(ladder), null, null, List.of(), List.of()), List.of(), List.of(), List.of(), null), START, "operator");
        programmes.save(programme);
    }

    private ArchivedLiaison liaison(int which) {
        return ArchivedLiaison.of(seat, seat.liaisons().get(which).liaisonId(), ZONE);
    }

    private void appoint(UUID person, String since) {
        seat.appoint(new Candidate(person, null), day(since), List.of(), act(START));
    }

    private static Entry entryAt(int which, Instant at) {
        return new Entry("report/%d/%s".formatted(which, at), Kind.REPORTED, id("liaison"), id("about-" + which), at, null, null, null);
    }

    private static Act act(Instant at) {
        return new Act(at, LocalDate.ofInstant(at, ZONE), "secretariat");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
