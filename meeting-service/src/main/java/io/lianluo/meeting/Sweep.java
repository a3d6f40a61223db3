package io.lianluo.meeting;

import io.lianluo.domain.OneByOne;
import io.lianluo.meeting.planning.MeetingPlanner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds at regular intervals what the passing of time brings: meetings to plan and meetings that were missed. Each replica of the service
 * looks, and none does what another did.
 */
@Component
class Sweep {

    private static final int BATCH = 500;

    private final MeetingPlanner planner;

    Sweep(MeetingPlanner planner) {
        this.planner = planner;
    }

    @Scheduled(fixedDelayString = "${lianluo.meeting.sweep:PT5S}")
    void sweep() {
        OneByOne.all(() -> planner.plan(BATCH), () -> planner.findMissed(BATCH));
    }
}
