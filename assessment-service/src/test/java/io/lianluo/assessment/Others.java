package io.lianluo.assessment;

import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.registry.v1.Actor;
import io.lianluo.events.registry.v1.Consequence;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.Holder;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.ProposalAnswer;
import io.lianluo.events.registry.v1.ProposalAnswered;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.Threshold;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.events.reporting.v1.ReportOverdue;
import io.lianluo.testing.TestProgrammes;
import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plays all other contexts for one programme with one unit: says on their topics what a test wants to be so. Ids follow from names, but for those that are given. */
final class Others {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalizedText TITLE = new LocalizedText("约稿", "Commissioned item");

    private final String programme;
    private final Map<String, UUID> given;

    Others(String programme) {
        this(programme, Map.of());
    }

    Others(String programme, Map<String, UUID> given) {
        this.programme = programme;
        this.given = given;
    }

    UUID id(String name) {
        return given.containsKey(name) ? given.get(name) : UUID.nameUUIDFromBytes((programme + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    static Instant noonOf(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    void publish(String rule, long sequence) {
        publish(sequence, rule);
    }

    void publish(long sequence, String... rules) {
        TestTopics.publish(TestProgrammes.programme(programme).setInForceFrom(LocalDate.of(2013, 5, 1)).setZone(ZONE.getId())
                .setThresholds(IntStream.range(0, rules.length).mapToObj(i -> new Threshold("in-a-row" + (i == 0 ? "" : "-" + i), rules[i], Consequence.PROPOSE_REPLACEMENT,
                        Actor.SECRETARIAT, new LocalizedText("连续未报送", "Missed in a row"), "member", List.of("TZA-3"))).toList()).build(), sequence);
    }

    void unit(@Nullable String head, long sequence) {
        TestTopics.publish(UnitChanged.newBuilder().setUnitId(id("unit")).setCode("u").setName("某会员单位").setKind("member-unit")
                .setHeadId(head == null ? null : id(head)).setProgrammes(List.of(programme)).setFoundedOn(LocalDate.of(2013, 5, 1))
                .setChange(UnitChange.FOUNDED).build(), sequence);
    }

    void seat(@Nullable String holder, long sequence) {
        TestTopics.publish(SeatChanged.newBuilder().setSeatId(id("seat")).setProgramme(programme).setSeat("member").setUnitId(id("unit")).setOrdinal(1)
                .setOpenedOn(LocalDate.of(2025, 1, 1))
                .setHolder(holder == null ? null : new Holder(id("liaison " + holder), id(holder), LocalDate.of(2025, 1, 1)))
                .setVacantSince(holder == null ? LocalDate.of(2025, 1, 1) : null).setChange(SeatChange.FILLED).build(), sequence);
    }

    void liaison(String name, @Nullable LocalDate releasedOn, long sequence) {
        TestTopics.publish(LiaisonChanged.newBuilder().setLiaisonId(id("liaison " + name)).setPersonId(id(name)).setProgramme(programme)
                .setSeatId(id("seat")).setUnitId(id("unit")).setStatus(releasedOn == null ? LiaisonStatus.APPOINTED : LiaisonStatus.RELEASED)
                .setSince(LocalDate.of(2025, 1, 1)).setUntil(releasedOn)
                .setChange(releasedOn == null ? LiaisonChange.APPOINTED : LiaisonChange.RELEASED).build(), sequence);
    }

    void obligation(String name, String liaison, String dueOn, ObligationStatus status, long sequence) {
        TestTopics.publish(ObligationChanged.newBuilder().setObligationId(id(name)).setProgramme(programme).setProgrammeVersion(1)
                .setDuty("commissioned-item").setTitle(TITLE).setSeatId(id("seat")).setUnitId(id("unit")).setLiaisonId(id("liaison " + liaison))
                .setPersonId(id(liaison)).setPeriod(name).setPeriodFrom(LocalDate.parse(dueOn)).setPeriodTo(LocalDate.parse(dueOn))
                .setOpenedAt(noonOf(dueOn).minusSeconds(20 * 86_400)).setDueAt(noonOf(dueOn)).setStatus(status).setChange(ObligationChange.UNKNOWN).build(), sequence);
    }

    UUID missed(String name, String liaison, String dueOn) {
        obligation(name, liaison, dueOn, ObligationStatus.MISSING, 2);
        return TestTopics.publish(ReportOverdue.newBuilder().setObligationId(id(name)).setProgramme(programme).setDuty("commissioned-item")
                .setTitle(TITLE).setSeatId(id("seat")).setUnitId(id("unit")).setLiaisonId(id("liaison " + liaison)).setPersonId(id(liaison))
                .setPeriod(name).setDueAt(noonOf(dueOn)).setFoundAt(noonOf(dueOn).plusSeconds(5)).build(), 2);
    }

    void attendance(String meeting, String liaison, String heldOn, AttendanceOutcome outcome, long sequence) {
        TestTopics.publish(AttendanceRecorded.newBuilder().setMeetingId(id(meeting)).setProgramme(programme).setDuty("regular-meeting")
                .setTitle(new LocalizedText("例会", "Regular meeting")).setHeldAt(noonOf(heldOn)).setSeatId(id("seat")).setUnitId(id("unit"))
                .setLiaisonId(id("liaison " + liaison)).setPersonId(id(liaison)).setOutcome(outcome)
                .setCalledAt(noonOf(heldOn).minusSeconds(9 * 86_400)).setNoticeSufficient(true).build(), sequence);
    }

    UUID told(NoticeKind kind, String about, String person, Instant servedAt) {
        UUID notice = id(kind + " of " + about + " to " + person);
        TestTopics.publish(NoticeServed.newBuilder().setNoticeId(notice).setKind(kind).setProgramme(programme).setPersonId(id(person))
                .setAboutId(id(about)).setCauseId(id("cause")).setChannel(Channel.EMAIL).setServedAt(servedAt).build(), 1);
        return notice;
    }

    void answered(UUID proposal, String liaison, ProposalAnswer answer, Instant proposedAt, long sequence) {
        TestTopics.publish(ProposalAnswered.newBuilder().setProposalId(proposal).setProgramme(programme).setSeatId(id("seat")).setUnitId(id("unit"))
                .setLiaisonId(id("liaison " + liaison)).setProposedAt(proposedAt).setAnswer(answer).setAnsweredAt(proposedAt.plusSeconds(1)).build(), sequence);
    }

    void delegation(String delegate, String head, LocalDate from, LocalDate until, long sequence) {
        TestTopics.publish(DelegationChanged.newBuilder().setDelegationId(id("delegation")).setProgramme(programme).setSeatId(id("seat")).setUnitId(id("unit"))
                .setLiaisonId(id("liaison " + delegate)).setPersonId(id(delegate)).setInPlaceOf(id(head)).setAreas(List.of(DelegationArea.APPOINTMENTS))
                .setFrom(from).setUntil(until).setSuspended(false).setChange(DelegationChange.GIVEN).build(), sequence);
    }
}
