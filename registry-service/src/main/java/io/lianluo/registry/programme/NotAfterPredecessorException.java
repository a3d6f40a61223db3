package io.lianluo.registry.programme;

import java.time.LocalDate;

/** A version would come into force no later than its predecessor; what was decided under the old version would then change. */
public final class NotAfterPredecessorException extends RuntimeException {

    private final LocalDate day;
    private final LocalDate predecessor;

    NotAfterPredecessorException(LocalDate day, LocalDate predecessor) {
        super("in force from " + day + ", which is not after " + predecessor);
        this.day = day;
        this.predecessor = predecessor;
    }

    /** First day of the refused version. */
    public LocalDate day() {
        return day;
    }

    /** First day of its predecessor. */
    public LocalDate predecessor() {
        return predecessor;
    }
}
