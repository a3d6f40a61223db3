package io.lianluo.benchmarks;

import java.util.Locale;

/**
 * The bound that a ratio should keep.
 *
 * @param bound the last good value
 * @param least whether more is better
 */
record Aim(double bound, boolean least) {

    static Aim atLeast(double bound) {
        return new Aim(bound, true);
    }

    static Aim atMost(double bound) {
        return new Aim(bound, false);
    }

    boolean isMetBy(double ratio) {
        return least ? ratio >= bound : ratio <= bound;
    }

    @Override
    public String toString() {
        return (least ? "≥ " : "≤ ") + String.format(Locale.ROOT, "%.2f", bound);
    }
}
