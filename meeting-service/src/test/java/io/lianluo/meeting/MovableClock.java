package io.lianluo.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that a test sets, in the programmes' zone. */
public final class MovableClock extends Clock {

    /** Zone of the tests' programmes. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now;

    /** A clock that stands at that local time. */
    public MovableClock(String localTime) {
        now = at(localTime);
    }

    /** The moment of a local time such as {@code 2026-11-24T10:00}. */
    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
    }

    /** Sets it to that local time. */
    public void set(String localTime) {
        now = at(localTime);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
