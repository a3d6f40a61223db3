package io.lianluo.meeting.meeting.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.meeting.meeting.Attendance;
import io.lianluo.meeting.meeting.Call;
import io.lianluo.meeting.meeting.Excuse;
import io.lianluo.meeting.meeting.Invitation;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.MeetingStatus;
import io.lianluo.meeting.meeting.Mode;
import io.lianluo.meeting.meeting.Plan;
import io.lianluo.workingtime.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as callers see it.
 *
 * @param id                identity
 * @param programme         code of the programme
 * @param programmeTitle    what the programme is called
 * @param unitId            the unit at which the part of the tree begins for which it is held; null for the whole programme
 * @param unitName          name of that unit
 * @param programmeVersion  version of the programme by which it was planned
 * @param duty              id of the meeting duty; null for a meeting that no duty asks for
 * @param title             what it is called
 * @param period            the period that it is for
 * @param periodFrom        first day of the period
 * @param periodTo          last day of the period
 * @param ordinal           which of the period's meetings it is, from 1
 * @param required          whether the period asks for it
 * @param dueAt             the last moment at which it may begin
 * @param status            where it stands
 * @param startsAt          when it begins
 * @param place             where it is held
 * @param mode              how it is held
 * @param shortNoticeReason why it was called at too short notice
 * @param delegateAllowed   whether somebody else may come instead
 * @param articles          names of the articles of the regulation that ask for it
 * @param invited           how many are invited
 * @param invitations       the invitations that the caller may see; in lists always absent
 */
@Schema(name = "Meeting", description = "一次会议或活动 · a meeting or activity")
record MeetingView(UUID id, String programme, @Nullable LocalizedText programmeTitle, @Nullable UUID unitId, @Nullable String unitName, int programmeVersion, @Nullable String duty, LocalizedText title, @Nullable String period,
                   @Nullable LocalDate periodFrom, @Nullable LocalDate periodTo, int ordinal, boolean required, @Nullable Instant dueAt,
                   MeetingStatus status, @Nullable Instant startsAt, @Nullable String place, @Nullable Mode mode,
                   @Nullable String shortNoticeReason, boolean delegateAllowed, List<LocalizedText> articles, int invited,
                   @Nullable List<InvitationView> invitations) {

    /**
     * An invitation as callers see it.
     *
     * @param seatId           the seat
     * @param seatTitle        what the seat is called; null while that is not known
     * @param unitId           its unit
     * @param unitName         name of the unit
     * @param liaisonId        the appointment
     * @param personId         the person
     * @param name             name as the roster publishes it
     * @param calledAt         when this person was called
     * @param noticeSufficient whether that was in time; if not, an absence counts against nobody
     * @param excuse           what was said beforehand
     * @param attendance       what is on record
     * @param corrected        what was on record before, the oldest first
     */
    @Schema(name = "Invitation", description = "一份邀请及其结果 · an invitation, and what became of it")
    record InvitationView(UUID seatId, @Nullable LocalizedText seatTitle, UUID unitId, @Nullable String unitName, UUID liaisonId, UUID personId, @Nullable String name,
                          Instant calledAt, boolean noticeSufficient, @Nullable Excuse excuse, @Nullable Attendance attendance,
                          List<Attendance> corrected) {

        static InvitationView of(Invitation invitation, @Nullable LocalizedText seatTitle, @Nullable String unitName, @Nullable String name) {
            List<Attendance> all = invitation.attendances();
            return new InvitationView(invitation.seatId(), seatTitle, invitation.unitId(), unitName, invitation.liaisonId(),
                    invitation.personId(), name,
                    invitation.calledAt(), invitation.noticeSufficient(), invitation.excuse(), invitation.attendance().orElse(null),
                    all.isEmpty() ? List.of() : all.subList(0, all.size() - 1));
        }
    }

    static MeetingView inList(Meeting meeting, Labels labels) {
        return of(meeting, null, labels);
    }

    static MeetingView inFull(Meeting meeting, List<InvitationView> invitations, Labels labels) {
        return of(meeting, invitations, labels);
    }

    private static MeetingView of(Meeting meeting, @Nullable List<InvitationView> invitations, Labels labels) {
        Plan plan = meeting.plan();
        Optional<Period> period = Optional.ofNullable(plan.period());
        Optional<Call> call = Optional.ofNullable(meeting.call());
        return new MeetingView(meeting.id(), plan.programme(), labels.programme(plan.programme()), plan.unitId(), labels.unit(plan.unitId()), plan.programmeVersion(), plan.duty(), plan.title(),
                period.map(Period::label).orElse(null), period.map(Period::firstDay).orElse(null), period.map(Period::lastDay).orElse(null),
                plan.ordinal(), plan.required(), plan.dueAt(), meeting.status(), call.map(Call::startsAt).orElse(null),
                call.map(Call::place).orElse(null), call.map(Call::mode).orElse(null), call.map(Call::shortNoticeReason).orElse(null),
                plan.delegateAllowed(), plan.articles(), meeting.invitations().size(), invitations);
    }
}
