package io.lianluo.registry.nomination;

import io.lianluo.registry.acting.Signature;
import java.time.LocalDate;

/**
 * An open call (公开征集) asks whoever is entitled to come forward for a seat until a day (MOD-9).
 *
 * @param signature who made it, in which capacity, and when
 * @param until     last day on which applications are taken
 */
public record OpenCall(Signature signature, LocalDate until) {

    /** Tells whether applications are taken on a day. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
