package io.lianluo.rules;

/** Supplies what is known about the holder of a seat at the moment a rule is asked. */
public interface Facts {

    /** Counts how many times in a row, up to now, the duty had that outcome. */
    int streak(String duty, Outcome outcome);

    /** Counts how many times the duty had that outcome within a window that reaches up to now. */
    int count(String duty, Outcome outcome, Window window);
}
