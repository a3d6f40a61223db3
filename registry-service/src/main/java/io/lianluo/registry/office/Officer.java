package io.lianluo.registry.office;

import io.lianluo.registry.acting.Act;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who acts for an office (经办人), from the first day to the last.
 *
 * @param officerId identity of the appointment
 * @param personId  the person
 * @param since     first day
 * @param until     last day; null while no end is known
 * @param appointed the act that appointed them
 * @param ended     the act that gave the appointment its last day afterwards; null if none did
 */
public record Officer(UUID officerId, UUID personId, LocalDate since, @Nullable LocalDate until, Act appointed, @Nullable Act ended) {

    /** Tells whether they act for the office on a day. */
    public boolean isInPostOn(LocalDate day) {
        return !day.isBefore(since) && !isOverBefore(day);
    }

    /** Tells whether their last day lies before a day. */
    public boolean isOverBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    boolean overlaps(Officer other) {
        return !isOverBefore(other.since) && !other.isOverBefore(since);
    }

    Officer until(LocalDate lastDay, Act act) {
        return new Officer(officerId, personId, since, lastDay, appointed, act);
    }
}
