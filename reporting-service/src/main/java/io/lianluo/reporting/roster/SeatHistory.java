package io.lianluo.reporting.roster;

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
 * @param tenures the appointments to it that are known, in any order
 */
public record SeatHistory(Seat seat, List<Tenure> tenures) {

    /** Who held, holds or will hold the seat on that day; the later appointment where two overlap. */
    public Optional<Tenure> holderOn(LocalDate day) {
        return Stream.concat(tenures.stream(), holderNotYetKnown())
                .filter(tenure -> tenure.covers(day))
                .max(Comparator.comparing(Tenure::since).thenComparing(Tenure::liaisonId));
    }

    private Stream<Tenure> holderNotYetKnown() {
        return Stream.of(seat).map(Seat::holder).filter(Objects::nonNull)
                .filter(holder -> tenures.stream().noneMatch(known -> known.liaisonId().equals(holder.liaisonId())));
    }
}
