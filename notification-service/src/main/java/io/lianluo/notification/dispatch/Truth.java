package io.lianluo.notification.dispatch;

import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.NoticeStatus;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Liaison;
import io.lianluo.notification.replica.Meeting;
import io.lianluo.notification.replica.Meetings;
import io.lianluo.notification.replica.Obligation;
import io.lianluo.notification.replica.Obligation.Status;
import io.lianluo.notification.replica.Obligations;
import io.lianluo.notification.replica.Proposals;
import io.lianluo.notification.replica.Roster;
import io.lianluo.workingtime.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks at the moment before a notice leaves whether what it tells is still true, so that nobody who handed in a minute ago is reminded. A
 * thing of which nothing was heard yet does not hold a notice back.
 */
public final class Truth {

    /** The verdict on a notice. */
    public enum Verdict {
        /** It may leave. */
        TRUE,
        /** It may not leave any more. */
        NO_LONGER,
        /** It depends on something that is under way. */
        UNDECIDED
    }

    private final Notices notices;
    private final Obligations obligations;
    private final Meetings meetings;
    private final Proposals proposals;
    private final Roster roster;

    /** Takes the sources by which notices are judged. */
    public Truth(Notices notices, Obligations obligations, Meetings meetings, Proposals proposals, Roster roster) {
        this.notices = notices;
        this.obligations = obligations;
        this.meetings = meetings;
        this.proposals = proposals;
        this.roster = roster;
    }

    /** Judges a notice by what is known now. */
    public Verdict of(Notice notice, Instant now) {
        return switch (notice.kind()) {
            case APPOINTED -> verdict(isNotReleased(notice));
            case RELEASED, TRANSFERRED, UNIT_DISSOLVED, MEETING_CANCELLED, EXCUSE_GRANTED, EXCUSE_REFUSED, APPLICATION_TURNED_DOWN, APPLICATION_CLOSED -> Verdict.TRUE;
            case APPLICATION_WENT_ON -> verdict(notices.about(notice.aboutId(), NoticeKind.APPLICATION_TURNED_DOWN).isEmpty()
                    && notices.about(notice.aboutId(), NoticeKind.APPLICATION_CLOSED).isEmpty());
            case CONDITION_LAPSES -> verdict(isNotReleased(notice) && (notice.content().day() == null || !notice.content().day().isBefore(LocalDate.ofInstant(now, Zones.CHINA))));
            case CONDITION_LAPSED -> verdict(isNotReleased(notice));
            case SUSPENDED -> verdict(roster.liaison(notice.aboutId()).filter(liaison -> liaison.released() || !liaison.suspended()).isEmpty());
            case RESUMED -> verdict(roster.liaison(notice.aboutId()).filter(liaison -> liaison.released() || liaison.suspended()).isEmpty());
            case REPORT_REQUESTED, REPORT_DUE_CHANGED -> verdict(obligation(notice)
                    .filter(owed -> owed.status() != Status.OPEN || !notice.personId().equals(owed.personId()) || isDueOtherwise(owed, notice)).isEmpty());
            case REPORT_OVERDUE -> verdict(obligation(notice).filter(owed -> owed.status() == Status.SETTLED).isEmpty());
            case EXCUSE_ASKED -> verdict(obligation(notice).filter(owed -> owed.status() == Status.SETTLED || !owed.excuseAsked()).isEmpty());
            case MEETING_CALLED -> verdict(meetings.find(notice.aboutId()).filter(meeting -> contradicts(meeting, notice)).isEmpty()
                    && (notice.content().at() == null || notice.content().at().isAfter(now)));
            case REPLACEMENT_PROPOSED -> verdict(!proposals.isWithdrawn(notice.aboutId()) && unitExists(notice, now) && isStillLiaison(notice));
            case REPLACEMENT_WITHDRAWN -> ofWithdrawal(notice);
        };
    }

    private boolean unitExists(Notice notice, Instant now) {
        return Optional.ofNullable(notice.content().unitId()).flatMap(roster::unit).filter(unit -> !unit.existsOn(LocalDate.ofInstant(now, Zones.CHINA))).isEmpty();
    }

    /** Tells whether the liaison in question has an appointment at the unit that lasts; one of whom nothing was heard yet may have. */
    private boolean isStillLiaison(Notice notice) {
        UUID about = notice.content().aboutPersonId();
        List<Liaison> there = about == null ? List.of() : roster.liaisonsOf(about).stream()
                .filter(liaison -> liaison.place() != null && liaison.place().programme().equals(notice.programme()) && liaison.place().unitId().equals(notice.content().unitId()))
                .toList();
        return there.isEmpty() || there.stream().anyMatch(liaison -> !liaison.released());
    }

    private boolean isNotReleased(Notice notice) {
        return roster.liaison(notice.aboutId()).filter(liaison -> liaison.released()).isEmpty();
    }

    /** Another notice tells of an obligation that is due at another time by now. */
    private static boolean isDueOtherwise(Obligation owed, Notice notice) {
        return owed.dueAt() != null && !owed.dueAt().equals(notice.content().at());
    }

    private Optional<Obligation> obligation(Notice notice) {
        return obligations.find(notice.aboutId());
    }

    /** Only a later edition than the one that called can say otherwise. */
    private static boolean contradicts(Meeting meeting, Notice notice) {
        return meeting.sequence() > notice.state().cause().sequence()
                && !(meeting.status() == Meeting.Status.CALLED && meeting.invited().contains(notice.personId())
                        && meeting.isAt(notice.content().at(), notice.content().place(), notice.content().byCorrespondence()));
    }

    /** A person who was never told of the proposal need not be told that it is gone. */
    private Verdict ofWithdrawal(Notice notice) {
        return notices.about(notice.aboutId(), NoticeKind.REPLACEMENT_PROPOSED).stream()
                .filter(proposed -> proposed.personId().equals(notice.personId())).findFirst()
                .map(proposed -> proposed.status() == NoticeStatus.SERVED ? Verdict.TRUE
                        : proposed.mail().status() == DeliveryStatus.PENDING ? Verdict.UNDECIDED : Verdict.NO_LONGER)
                .orElse(Verdict.NO_LONGER);
    }

    private static Verdict verdict(boolean stillTrue) {
        return stillTrue ? Verdict.TRUE : Verdict.NO_LONGER;
    }
}
