package io.lianluo.registry.filing;

import io.lianluo.domain.OneByOne;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens filings that changes make due, and tells what is overdue. Any replica may; doing it twice changes nothing. */
@Component
class FilingSweep {

    private static final int BATCH = 200;

    private final WhenChangedThenOpenFilings changed;
    private final Filings filings;
    private final Clock clock;

    FilingSweep(WhenChangedThenOpenFilings changed, Filings filings, Clock clock) {
        this.changed = changed;
        this.filings = filings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lianluo.registry.sweep:PT5S}")
    void sweep() {
        Instant now = clock.instant();
        OneByOne.all(changed::catchUp, () -> OneByOne.each(filings.overdueUntold(now, BATCH), Filing::id,
                late -> filings.change(late.id(), filing -> filing.tellOverdue(now))));
    }
}
