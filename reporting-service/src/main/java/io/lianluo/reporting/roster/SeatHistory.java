package io.lianluo.reporting.roster;

import io.lianluo.workingtime.Deadline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A seat with all that is known of who held it when.
 *
 * <p>The appointments' own events are the authority; what the seat's event says of its holder counts only until the appointment's
 * event has come, so that the answer is the same whichever comes first.
 *
 * @param seat    the seat
 * @param liaisons the appointments to it that are known, in any order
 */
public record SeatHistory(Seat seat, List<Liaison> liaisons) {

    /** Who held, holds or will hold the seat on that day; the later appointment where two overlap. */
    public Optional<Liaison> holderOn(LocalDate day) {
        return latest(day, holderNotYetKnown());
    }

    /** Who holds the seat on that day and attends to it: nobody while the holder is suspended. */
    public Optional<Liaison> attendingOn(LocalDate day) {
        return holderOn(day).filter(holder -> !isSuspended(holder, day));
    }

    /**
     * Who answers for what is due: whoever holds the seat on that day, unless their appointment was put on record when it was missed
     * already. Then whoever they succeeded does if they were still in office, and else nobody. Of whoever began on that day only the
     * appointment's event tells when. Nobody answers for what falls due during a suspension.
     */
    public Optional<Liaison> answersFor(Deadline due) {
        Optional<Liaison> holder = latest(due.day(), holderNotYetKnown().filter(told -> !told.since().equals(due.day())));
        while (holder.filter(late -> late.cameOnRecordAfter(due)).isPresent()) {
            holder = holder.flatMap(this::predecessor).filter(left -> left.covers(due.day()) || left.covers(due.day().minusDays(1)));
        }
        return holder.filter(answering -> !isSuspended(answering, due.day()));
    }

    /** The seat's own word of a suspension counts as well: it may come before the appointment's. */
    private boolean isSuspended(Liaison holder, LocalDate day) {
        return holder.isSuspendedOn(day) || seat.holder() != null && seat.holder().liaisonId().equals(holder.liaisonId()) && seat.holder().isSuspendedOn(day);
    }

    /**
     * Whether the seat's own word and its appointments' agree. The events of one change come one by one: until all are here, somebody has
     * gone of whom the seat still says that they hold it, or it names somebody whose appointment is not heard of, and nobody is to be
     * told that they answer, or no longer do.
     */
    public boolean isSettled() {
        return seat.holder() == null || liaisons.stream().anyMatch(known -> known.liaisonId().equals(seat.holder().liaisonId()) && known.until() == null);
    }

    private Optional<Liaison> latest(LocalDate day, Stream<Liaison> told) {
        return Stream.concat(liaisons.stream(), told)
                .filter(liaison -> liaison.covers(day))
                .max(Comparator.comparing(Liaison::since).thenComparing(known -> known.liaisonId().toString()));
    }

    private Optional<Liaison> predecessor(Liaison successor) {
        return liaisons.stream().filter(liaison -> liaison.liaisonId().equals(successor.succeeds())).findFirst();
    }

    private Stream<Liaison> holderNotYetKnown() {
        return Stream.of(seat).map(Seat::holder).filter(Objects::nonNull)
                .filter(holder -> liaisons.stream().noneMatch(known -> known.liaisonId().equals(holder.liaisonId())));
    }
}
