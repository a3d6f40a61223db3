package io.lianluo.meeting.meeting;

import io.lianluo.domain.Erased;
import io.lianluo.meeting.roster.Liaison;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The invitation of a seat's holder to a meeting, with what became of it.
 *
 * @param seatId           the seat
 * @param unitId           its unit
 * @param liaisonId        identity of the appointment
 * @param personId         identity of the person
 * @param calledAt         when this liaison was called to the time at which the meeting is held
 * @param noticeSufficient whether the notice term will have run out when it begins; if not, an absence counts against nobody
 * @param excuse           what was said beforehand; null when nothing was
 * @param attendances      what was put on record, the last one being what holds
 */
public record Invitation(UUID seatId, UUID unitId, UUID liaisonId, UUID personId, Instant calledAt, boolean noticeSufficient,
                         @Nullable Excuse excuse, List<Attendance> attendances) {

    static Invitation of(Seat seat, Liaison holder, Instant calledAt, boolean noticeSufficient) {
        return new Invitation(seat.id(), seat.unitId(), holder.liaisonId(), holder.personId(), calledAt, noticeSufficient, null, List.of());
    }

    /** Returns what is on record; empty while nothing is. */
    public Optional<Attendance> attendance() {
        return attendances.isEmpty() ? Optional.empty() : Optional.of(attendances.getLast());
    }

    Invitation excused(Excuse given) {
        return new Invitation(seatId, unitId, liaisonId, personId, calledAt, noticeSufficient, given, attendances);
    }

    Invitation recorded(Attendance attendance) {
        return new Invitation(seatId, unitId, liaisonId, personId, calledAt, noticeSufficient, excuse,
                Stream.concat(attendances.stream(), Stream.of(attendance)).toList());
    }

    Invitation withTexts(TextMapper as) {
        return new Invitation(seatId, unitId, liaisonId, personId, calledAt, noticeSufficient, as.mapPart("excuse", excuse, Excuse::withTexts),
                as.mapEach("attendances", attendances, Attendance::withTexts));
    }

    /** Returns what is left of it once a person is erased: no text if they are invited by it, and otherwise no excuse in words that they gave. */
    Invitation withoutTextsOf(UUID erased) {
        if (personId.equals(erased)) {
            return withTexts((field, text) -> Erased.TEXT);
        }
        return excuse != null && excuse.by().equals(erased.toString()) ? excused(excuse.withTexts((field, text) -> Erased.TEXT)) : this;
    }
}
