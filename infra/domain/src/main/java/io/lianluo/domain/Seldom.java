package io.lianluo.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a trouble that lasts be told once in a while instead of each time that it is met. */
public final class Seldom {

    private final Duration every;
    private final InstantSource clock;
    private final Map<Object, Instant> told = new ConcurrentHashMap<>();

    /**
     * @param every how long nothing is told again
     * @param clock by which that is measured
     */
    public Seldom(Duration every, InstantSource clock) {
        this.every = every;
        this.clock = clock;
    }

    /**
     * Says whether it is to be told now; if so, it counts as told.
     *
     * @param trouble what is told apart from others, of which there are few
     */
    public boolean isDue(Object trouble) {
        Instant now = clock.instant();
        return told.merge(trouble, now, (last, next) -> next.isBefore(last.plus(every)) ? last : next) == now;
    }
}
