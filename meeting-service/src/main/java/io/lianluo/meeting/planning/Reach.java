package io.lianluo.meeting.planning;

import java.time.Period;

/**
 * The span over which planning looks back and ahead.
 *
 * @param back  how far back a programme that is new to the platform, or a service that was down, is caught up with
 * @param ahead how long before its period begins a meeting is planned, so that it can be called in time
 */
public record Reach(Period back, Period ahead) { }
