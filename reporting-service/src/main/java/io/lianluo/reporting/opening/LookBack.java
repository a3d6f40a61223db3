package io.lianluo.reporting.opening;

import java.time.Period;

/**
 * Limits how far into the past a duty reaches when its first obligation for a seat opens. From then on every period opens, also one that was
 * missed meanwhile.
 *
 * @param periods how many periods before the present one, at most
 * @param atMost  how long ago the earliest of them may have ended
 */
public record LookBack(int periods, Period atMost) {

    /** Refuses to look into the future. */
    public LookBack {
        if (periods < 0 || atMost.isNegative()) {
            throw new IllegalArgumentException("looking back reaches into the past or not at all, not " + periods + " periods, " + atMost);
        }
    }
}
