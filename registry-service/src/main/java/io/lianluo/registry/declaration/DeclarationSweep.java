package io.lianluo.registry.declaration;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes confirmations that a crash interrupted, and forgets what came to nothing. Any replica may; doing it twice changes nothing. */
@Component
class DeclarationSweep {

    private static final int BATCH = 200;

    private final DeclarationService service;

    DeclarationSweep(DeclarationService service) {
        this.service = service;
    }

    @Scheduled(fixedDelayString = "${lianluo.registry.sweep:PT5S}")
    void sweep() {
        service.catchUp(BATCH);
    }
}
