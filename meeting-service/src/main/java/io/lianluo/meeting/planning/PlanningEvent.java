package io.lianluo.meeting.planning;

import java.time.LocalDate;

/** An event that can happen to the planning of a duty's meetings; nobody else is told of it. */
public sealed interface PlanningEvent {

    /** There is something new to look at, from that day on. */
    record Reopened(LocalDate from) implements PlanningEvent { }

    /** Everything up to that day is planned. */
    record Advanced(LocalDate through) implements PlanningEvent { }
}
