package io.lianluo.registry.person.mongo;

import io.lianluo.eventing.OutboxSeal;
import io.lianluo.registry.person.KeyService;
import org.springframework.stereotype.Component;

/** Seals all that the registry has to tell until it is sent: sooner or later it is about people. */
@Component
class WaitingEvents implements OutboxSeal {

    private final KeyService keys;

    WaitingEvents(KeyService keys) {
        this.keys = keys;
    }

    @Override
    public boolean covers(String topic) {
        return true;
    }

    @Override
    public String key() {
        return keys.activeKey();
    }

    @Override
    public byte[] seal(byte[] value) {
        return keys.wrap(value);
    }

    @Override
    public byte[] open(byte[] sealed) {
        return keys.unwrap(sealed);
    }
}
