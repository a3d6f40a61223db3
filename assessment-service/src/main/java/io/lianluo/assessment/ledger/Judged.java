package io.lianluo.assessment.ledger;

/**
 * A fact, and whether it counts.
 *
 * @param fact     the fact
 * @param standing whether it counts, and if not, why not
 */
public record Judged(Fact fact, Standing standing) {

    /** Whether it counts against the liaison. */
    public boolean counts() {
        return standing == Standing.COUNTED;
    }

    boolean resets() {
        return standing == Standing.FULFILLED;
    }
}
