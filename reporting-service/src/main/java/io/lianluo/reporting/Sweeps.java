package io.lianluo.reporting;

import io.lianluo.reporting.obligation.WhenDueThenFindMissing;
import io.lianluo.reporting.opening.OpenObligations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what falls due by time. Each replica of the service does so, and none repeats what another did. */
@Component
class Sweeps {

    private static final String DELAY = "${lianluo.reporting.sweep:PT5S}";

    private final OpenObligations open;
    private final WhenDueThenFindMissing findMissing;

    Sweeps(OpenObligations open, WhenDueThenFindMissing findMissing) {
        this.open = open;
        this.findMissing = findMissing;
    }

    @Scheduled(fixedDelayString = DELAY)
    void open() {
        open.sweep();
    }

    @Scheduled(fixedDelayString = DELAY)
    void findMissing() {
        findMissing.sweep();
    }
}
