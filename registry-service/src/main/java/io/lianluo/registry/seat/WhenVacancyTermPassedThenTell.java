package io.lianluo.registry.seat;

import io.lianluo.domain.OneByOne;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import java.time.LocalDate;

/** Policy: a seat that was not filled in time is told of, once for each vacancy. Nobody is appointed or blamed by that (JCH-13). */
public class WhenVacancyTermPassedThenTell {

    private static final int BATCH = 200;

    private final Seats seats;
    private final Programmes programmes;
    private final SeatTerms terms;

    /** A policy over all seats. */
    public WhenVacancyTermPassedThenTell(Seats seats, Programmes programmes, SeatTerms terms) {
        this.seats = seats;
        this.programmes = programmes;
        this.terms = terms;
    }

    /** Tells of vacancies whose term has passed. */
    void catchUp() {
        for (Programme programme : programmes.all()) {
            terms.inForce(programme.id()).ifPresent(today -> today.seats()
                    .forEach(rule -> terms.latestMissed(today, rule).ifPresent(latest -> tell(programme.id(), rule.id(), latest))));
        }
    }

    /** Tells of one batch of vacancies; the next run tells of the rest. */
    private void tell(String programme, String rule, LocalDate latest) {
        OneByOne.each(seats.withVacancyTermFrom(programme, rule, latest, BATCH), Seat::id,
                seat -> seats.change(seat.id(), now -> terms.missed(now).ifPresent(now::missVacancyTerm)));
    }
}
