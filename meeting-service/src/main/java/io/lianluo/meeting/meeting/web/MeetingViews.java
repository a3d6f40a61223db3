package io.lianluo.meeting.meeting.web;

import io.lianluo.access.me.Names;
import io.lianluo.meeting.meeting.Invitation;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.Seat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a meeting in full, with those of its invitations that the reader may see, and names beside the ids. */
@Component
class MeetingViews {

    private final Roster roster;
    private final Names names;

    MeetingViews(Roster roster, Names names) {
        this.roster = roster;
        this.names = names;
    }

    MeetingView inFull(Meeting meeting, Predicate<Invitation> seen) {
        List<Invitation> visible = meeting.invitations().stream().filter(seen).toList();
        Map<UUID, String> rosterNames = roster.names(visible.stream().map(Invitation::liaisonId).toList());
        Map<UUID, String> units = roster.unitNames(visible.stream().map(Invitation::unitId).distinct().toList());
        Labels labels = new Labels(names);
        return MeetingView.inFull(meeting, visible.stream().map(invitation -> MeetingView.InvitationView.of(invitation,
                labels.seat(meeting.plan().programme(), rule(meeting, invitation)), units.get(invitation.unitId()), rosterNames.get(invitation.liaisonId()))).toList(), labels);
    }

    /** Those who are invited as holders of named seats may hold seats of several rules. */
    private @Nullable String rule(Meeting meeting, Invitation invitation) {
        @Nullable String rule = meeting.plan().audience().rule();
        return rule != null ? rule : roster.seat(invitation.seatId()).map(Seat::rule).orElse(null);
    }
}
