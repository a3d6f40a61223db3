package io.lianluo.meeting.planning;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Plans and finds what was missed, again and again; any number of replicas may do so at the same time. */
@Component
class PlanningSchedule {

    private static final int BATCH = 500;

    private final MeetingPlanner planner;

    PlanningSchedule(MeetingPlanner planner) {
        this.planner = planner;
    }

    @Scheduled(fixedDelayString = "${lianluo.meeting.sweep:PT5S}")
    void sweep() {
        planner.plan(BATCH);
        planner.findMissed(BATCH);
    }
}
