package io.lianluo.assessment.ledger.events;

import io.lianluo.eventing.EventMeta;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.events.reporting.v1.ReportOverdue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds what the other contexts say in a test, stream by stream. The order holds within a stream, and nowhere else. */
final class History {

    static final String PROGRAMME = "auto-trade-association";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final UUID SEAT = id("seat");
    static final UUID UNIT = id("unit");

    /** Something said, in its place of its stream. */
    record Said(Object event, EventMeta meta) { }

    private final Map<String, List<Said>> streams = new LinkedHashMap<>();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static UUID person(String liaison) {
        return id("person of " + liaison);
    }

    static Instant noonOf(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    List<List<Said>> streams() {
        return List.copyOf(streams.values());
    }

    /** The obligation changed; of a liaison, or of nobody. */
    History obligation(String name, @Nullable String liaison, String dueOn, ObligationStatus status, long sequence) {
        boolean handedIn = status == ObligationStatus.HANDED_IN || status == ObligationStatus.NIL_RETURN;
        return say("reporting.obligation-changed.v1", name, sequence, ObligationChanged.newBuilder()
                .setObligationId(id(name)).setProgramme(PROGRAMME).setProgrammeVersion(1).setDuty("commissioned-item").setTitle(title())
                .setSeatId(SEAT).setUnitId(UNIT).setLiaisonId(liaison == null ? null : id(liaison)).setPersonId(liaison == null ? null : person(liaison))
                .setPeriod(name).setPeriodFrom(LocalDate.parse(dueOn)).setPeriodTo(LocalDate.parse(dueOn))
                .setOpenedAt(noonOf(dueOn).minusSeconds(20 * 86_400)).setDueAt(noonOf(dueOn)).setStatus(status)
                .setHandedInAt(handedIn ? noonOf(dueOn).plusSeconds(sequence > 2 ? 86_400 : -60) : null).setLate(handedIn && sequence > 2)
                .setChange(ObligationChange.UNKNOWN).build());
    }

    /** Opened, counted again to an earlier due time at a moment, missed and found so. */
    History recounted(String name, String liaison, String dueOn, Instant recountedAt) {
        missed(name, liaison, dueOn);
        streams.get("reporting.obligation-changed.v1 " + name)
                .forEach(said -> ((ObligationChanged) said.event()).setDueBroughtForwardAt(recountedAt));
        return this;
    }

    /** The obligation was found overdue. */
    History overdue(String name, @Nullable String liaison, String dueOn, long sequence) {
        return say("reporting.report-overdue.v1", name, sequence, ReportOverdue.newBuilder()
                .setObligationId(id(name)).setProgramme(PROGRAMME).setDuty("commissioned-item").setTitle(title()).setSeatId(SEAT).setUnitId(UNIT)
                .setLiaisonId(liaison == null ? null : id(liaison)).setPersonId(liaison == null ? null : person(liaison)).setPeriod(name)
                .setDueAt(noonOf(dueOn)).setFoundAt(noonOf(dueOn).plusSeconds(5)).build());
    }

    /** Opened, missed and found so. */
    History missed(String name, @Nullable String liaison, String dueOn) {
        return obligation(name, liaison, dueOn, ObligationStatus.OPEN, 1).obligation(name, liaison, dueOn, ObligationStatus.MISSING, 2)
                .overdue(name, liaison, dueOn, 2);
    }

    /** Opened and handed in. */
    History handedIn(String name, String liaison, String dueOn) {
        return obligation(name, liaison, dueOn, ObligationStatus.OPEN, 1).obligation(name, liaison, dueOn, ObligationStatus.HANDED_IN, 2);
    }

    /** Attendance was recorded; called nine days before. */
    History attendance(String meeting, String liaison, String heldOn, AttendanceOutcome outcome, long sequence, boolean noticeSufficient) {
        return say("meeting.attendance-recorded.v1", meeting, sequence, AttendanceRecorded.newBuilder()
                .setMeetingId(id(meeting)).setProgramme(PROGRAMME).setDuty("regular-meeting").setTitle(title()).setHeldAt(noonOf(heldOn))
                .setSeatId(SEAT).setUnitId(UNIT).setLiaisonId(id(liaison)).setPersonId(person(liaison)).setOutcome(outcome)
                .setCalledAt(noonOf(heldOn).minusSeconds(9 * 86_400)).setNoticeSufficient(noticeSufficient).build());
    }

    /** The liaison was told of the obligation or meeting. */
    History told(NoticeKind kind, String about, String liaison, Instant servedAt) {
        String name = kind + " of " + about + " to " + liaison;
        return say("notification.notice-served.v1", name, 1, NoticeServed.newBuilder().setNoticeId(id(name)).setKind(kind).setProgramme(PROGRAMME)
                .setPersonId(person(liaison)).setAboutId(id(about)).setCauseId(id("cause of " + name)).setChannel(Channel.EMAIL).setServedAt(servedAt).build());
    }

    /** Something that a test hands over itself, such as a change of the appointment. */
    History other(String topic, String key, long sequence, Object event) {
        return say(topic, key, sequence, event);
    }

    private History say(String topic, String key, long sequence, Object event) {
        String stream = topic + " " + key;
        EventMeta meta = new EventMeta(id(stream + " " + sequence), event.getClass().getName(), "/" + topic.substring(0, topic.indexOf('.')),
                id(key).toString(), sequence, Instant.EPOCH, topic, null);
        streams.computeIfAbsent(stream, none -> new ArrayList<>()).add(new Said(event, meta));
        return this;
    }

    private static LocalizedText title() {
        return new LocalizedText("约稿", "Commissioned item");
    }
}
