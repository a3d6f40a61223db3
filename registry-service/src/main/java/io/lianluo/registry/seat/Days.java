package io.lianluo.registry.seat;

import java.time.LocalDate;

/** Which of two days. */
final class Days {

    private Days() { }

    static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
