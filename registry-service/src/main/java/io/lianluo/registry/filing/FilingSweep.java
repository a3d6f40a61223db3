package io.lianluo.registry.filing;

import io.lianluo.domain.OneByOne;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells which filings are overdue, and registers what was confirmed and holds from today on. Any replica may; doing it twice changes nothing. */
@Component
class FilingSweep {

    private static final int BATCH = 200;

    private final Filings filings;
    private final WhenFilingConfirmedThenRegister confirmed;
    private final Clock clock;

    FilingSweep(Filings filings, WhenFilingConfirmedThenRegister confirmed, Clock clock) {
        this.filings = filings;
        this.confirmed = confirmed;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lianluo.registry.sweep:PT5S}")
    void sweep() {
        Instant now = clock.instant();
        OneByOne.all(
                () -> OneByOne.each(filings.toRegister(now, BATCH), Filing::id, confirmed::confirmed),
                () -> OneByOne.each(filings.overdueUntold(now, BATCH), Filing::id, late -> filings.change(late.id(), filing -> filing.tellOverdue(now))));
    }
}
