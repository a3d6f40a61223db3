package io.lianluo.assessment.ledger;

/**
 * A fact, and whether it counts.
 *
 * @param fact     the fact
 * @param judgement whether it counts, and if not, why not
 */
public record Judged(Fact fact, Judgement judgement) {

    /** Whether it counts against the liaison. */
    public boolean counts() {
        return judgement == Judgement.COUNTED;
    }

    /** Tells if it was owed and is settled for good or ill. An excused fact is not, nor is one that nobody was to answer for. */
    public boolean settles() {
        return counts() || resets();
    }

    boolean resets() {
        return judgement == Judgement.FULFILLED;
    }
}
