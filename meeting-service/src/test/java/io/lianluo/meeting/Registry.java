package io.lianluo.meeting;

import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.common.v1.Term;
import io.lianluo.events.common.v1.TermUnit;
import io.lianluo.events.registry.v1.Article;
import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.DayKind;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.Holder;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.MeetingDuty;
import io.lianluo.events.registry.v1.OfficeChange;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.OfficeKind;
import io.lianluo.events.registry.v1.Officer;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.SpecialDay;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestProgrammes;
import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays the registry: says on its topics what a test wants to be so. Ids follow from names. */
final class Registry {

    private final String programme;

    Registry(String programme) {
        this.programme = programme;
    }

    UUID id(String name) {
        return UUID.nameUUIDFromBytes((programme + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    static MeetingDuty duty(String id, Cadence cadence, int atLeast, @Nullable Integer atMost, int noticeWorkingDays) {
        return TestProgrammes.meetingDuty(id, "member", cadence).setTitle(new LocalizedText("例会", "Regular meeting")).setAtLeast(atLeast)
                .setAtMost(atMost).setNotice(new Term(noticeWorkingDays, TermUnit.WORKING_DAYS)).setDelegateAllowed(true).setArticles(List.of("7(1)")).build();
    }

    void publish(int version, long sequence, MeetingDuty... duties) {
        TestTopics.publish(TestProgrammes.programme(programme).setVersion(version).setInForceFrom(LocalDate.of(2013, 5, 1))
                .setArticles(List.of(new Article("7(1)", new LocalizedText("第七条第（一）项", "art. 7(1)"), new LocalizedText("定期开会", "Regular meetings"), null)))
                .setCalendar(programme + "-cn").setSeats(List.of(TestProgrammes.seatRule("member", "会员单位联络员", "Liaison of a member").build())).setMeetingDuties(List.of(duties)).build(), sequence);
    }

    void calendar(int year, long sequence, LocalDate... holidays) {
        TestTopics.publish(CalendarPublished.newBuilder().setCalendar(programme + "-cn").setYear(year).setVersion((int) sequence).setPublished(true)
                .setDays(List.of(holidays).stream().map(day -> new SpecialDay(day, DayKind.HOLIDAY, new LocalizedText("节", "holiday"))).toList())
                .build(), sequence);
    }

    void unit(String name, @Nullable String head, long sequence) {
        TestTopics.publish(UnitChanged.newBuilder().setUnitId(id(name)).setCode(name).setName("单位 " + name).setKind("member-unit")
                .setHeadId(head == null ? null : id(head)).setProgrammes(List.of(programme)).setFoundedOn(LocalDate.of(2013, 5, 1))
                .setChange(UnitChange.FOUNDED).build(), sequence);
    }

    void unitBelow(String name, String parent, @Nullable String head, long sequence, UnitChange change) {
        TestTopics.publish(UnitChanged.newBuilder().setUnitId(id(name)).setCode(name).setName("单位 " + name).setKind("member-unit").setParentId(id(parent))
                .setHeadId(head == null ? null : id(head)).setProgrammes(List.of(programme)).setFoundedOn(LocalDate.of(2013, 5, 1)).setChange(change)
                .setDissolvedOn(change == UnitChange.DISSOLVED ? LocalDate.of(2026, 6, 1) : null).build(), sequence);
    }

    void office(String name, @Nullable String part, String officer, LocalDate since, @Nullable LocalDate until, long sequence) {
        TestTopics.publish(OfficeChanged.newBuilder().setOfficeId(id(name)).setProgramme(programme).setKind(OfficeKind.SECRETARIAT)
                .setTitle(new LocalizedText(name, name)).setUnitId(part == null ? null : id(part)).setOpenedOn(LocalDate.of(2026, 1, 1))
                .setOfficers(List.of(new Officer(id(name + " " + officer), id(officer), since, until))).setChange(OfficeChange.OFFICER_APPOINTED).build(), sequence);
    }

    void delegation(String delegate, String unit, String head, List<DelegationArea> areas, LocalDate from, LocalDate until, boolean suspended, long sequence) {
        TestTopics.publish(DelegationChanged.newBuilder().setDelegationId(id("delegation to " + delegate)).setProgramme(programme)
                .setSeatId(id("seat of " + unit)).setUnitId(id(unit)).setLiaisonId(id("liaison " + delegate)).setPersonId(id(delegate)).setInPlaceOf(id(head))
                .setAreas(areas).setFrom(from).setUntil(until).setSuspended(suspended).setChange(DelegationChange.GIVEN).build(), sequence);
    }

    /** A liaison who is suspended, and is called to nothing. */
    void suspended(String unit, String holder, LocalDate since, long sequence) {
        TestTopics.publish(SeatChanged.newBuilder().setSeatId(id("seat of " + unit)).setProgramme(programme).setSeat("member").setUnitId(id(unit))
                .setOrdinal(1).setOpenedOn(LocalDate.of(2026, 1, 1)).setHolder(new Holder(id("liaison " + holder), id(holder), LocalDate.of(2026, 1, 1)))
                .setUnattendedSince(since).setChange(SeatChange.FILLED).build(), sequence);
    }

    void liaison(String name, String unit, @Nullable String rosterName, long sequence) {
        TestTopics.publish(LiaisonChanged.newBuilder().setLiaisonId(id("liaison " + name)).setPersonId(id(name)).setRosterName(rosterName)
                .setProgramme(programme).setSeatId(id("seat of " + unit)).setUnitId(id(unit)).setStatus(LiaisonStatus.APPOINTED)
                .setSince(LocalDate.of(2026, 1, 1)).setChange(LiaisonChange.APPOINTED).build(), sequence);
    }

    void seat(String unit, @Nullable String holder, long sequence) {
        TestTopics.publish(SeatChanged.newBuilder().setSeatId(id("seat of " + unit)).setProgramme(programme).setSeat("member").setUnitId(id(unit))
                .setOrdinal(1).setOpenedOn(LocalDate.of(2026, 1, 1))
                .setHolder(holder == null ? null : new Holder(id("liaison " + holder), id(holder), LocalDate.of(2026, 1, 1)))
                .setVacantSince(holder == null ? LocalDate.of(2026, 1, 1) : null)
                .setChange(holder == null ? SeatChange.VACATED : SeatChange.FILLED).build(), sequence);
    }

    /** A unit with its seat and the liaison who holds it. */
    void member(String unit, String head, String holder) {
        unit(unit, head, 1);
        liaison(holder, unit, "名单上的 " + holder, 1);
        seat(unit, holder, 1);
    }
}
