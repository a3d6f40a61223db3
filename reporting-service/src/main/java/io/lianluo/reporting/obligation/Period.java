package io.lianluo.reporting.obligation;

import java.time.LocalDate;

/**
 * The period for which an obligation is owed.
 *
 * @param name such as 2026-10, 2026-W45, 2026-Q3 or 2026; for a request its identity
 * @param from first day
 * @param to   last day
 */
public record Period(String name, LocalDate from, LocalDate to) {

    /** Refuses a period that ends before it begins. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period " + name + " ends on " + to + ", before it begins on " + from);
        }
    }
}
