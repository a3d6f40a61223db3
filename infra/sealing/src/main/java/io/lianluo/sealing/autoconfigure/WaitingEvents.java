package io.lianluo.sealing.autoconfigure;

import io.lianluo.eventing.OutboxSeal;
import io.lianluo.sealing.Seal;

/** Seals all that a service has to tell until it is sent: sooner or later it is about people. */
final class WaitingEvents implements OutboxSeal {

    private static final String FIELD = "value";

    private final Seal seal;

    WaitingEvents(Seal seal) {
        this.seal = seal;
    }

    @Override
    public boolean covers(String topic) {
        return true;
    }

    @Override
    public String key() {
        return seal.key();
    }

    @Override
    public byte[] seal(String event, byte[] value) {
        return seal.seal(event, FIELD, value);
    }

    @Override
    public byte[] open(String event, byte[] sealed) {
        return seal.open(event, FIELD, sealed);
    }
}
