package io.lianluo.sealing.autoconfigure;

import io.lianluo.sealing.KeyRotation;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets a change of keys go on, and says after the start whether a key is missing. */
final class KeySweep {

    private static final Logger log = LoggerFactory.getLogger(KeySweep.class);

    private final KeyRotation rotation;
    private boolean looked;

    KeySweep(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Scheduled(fixedDelayString = "${lianluo.sealing.sweep:PT5S}")
    void sweep() {
        if (!looked) {
            complain(rotation.unreadable());
            looked = true;
        }
        rotation.goOn();
    }

    private static void complain(Map<String, Long> unreadable) {
        String kinds = unreadable.entrySet().stream().filter(kind -> kind.getValue() > 0).map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            log.error("Of the store {} cannot be read: the keys that sealed them are not among lianluo.sealing.keys. GET /api/v1/keys "
                    + "tells how many are left once the missing key is back", kinds);
        }
    }
}
