package io.lianluo.registry.seat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * That a seat's liaison goes to another seat, begun and not finished yet.
 *
 * @param toSeatId  the other seat
 * @param liaisonId the appointment that ends
 * @param candidate who is appointed there
 * @param since     first day there
 * @param reason    why; null when nothing was said
 * @param act       who transferred, and when
 */
public record Transfer(String toSeatId, String liaisonId, Candidate candidate, LocalDate since, @Nullable String reason, Act act) {

    Transfer withTexts(UnaryOperator<String> as) {
        return new Transfer(toSeatId, liaisonId, candidate.withTexts(as), since, reason == null ? null : as.apply(reason), act);
    }
}
