package io.lianluo.registry.nomination;

import io.lianluo.domain.OneByOne;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what time brings to nominations or a crash left undone. Any replica may; doing it twice changes nothing. */
@Component
class NominationSweep {

    private static final int BATCH = 200;

    private final Nominations nominations;
    private final NominationService service;
    private final Clock clock;

    NominationSweep(Nominations nominations, NominationService service, Clock clock) {
        this.nominations = nominations;
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lianluo.registry.sweep:PT5S}")
    void sweep() {
        Instant now = clock.instant();
        OneByOne.all(
                () -> OneByOne.each(nominations.approved(BATCH), Nomination::id, service::appoint),
                () -> OneByOne.each(nominations.overdueUntold(now, BATCH), Nomination::id,
                        late -> nominations.change(late.id(), nomination -> nomination.tellOverdue(now))));
    }
}
