package io.lianluo.registry.seat;

import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.appointment.DirectReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appoints somebody by an act of the authority, without a nomination.
 *
 * @param origin   where the person comes from
 * @param agency   the agency for which an outside person acts; null if for none
 * @param since    first day; null for today
 * @param findings what the authority found about the conditions; nothing need be found yet
 * @param reason   why there is no nomination; null where the programme has no path
 */
public record Appoint(Origin origin, @Nullable String agency, @Nullable LocalDate since, List<Finding> findings,
                      @Nullable DirectReason reason) {

    public Appoint {
        findings = List.copyOf(findings);
    }

    /** Appoints somebody from the unit itself of whom nothing was found yet. */
    public static Appoint fromUnit(@Nullable LocalDate since, @Nullable DirectReason reason) {
        return new Appoint(Origin.OWN_UNIT, null, since, List.of(), reason);
    }
}
