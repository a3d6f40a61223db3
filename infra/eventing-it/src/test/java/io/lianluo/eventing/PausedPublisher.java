package io.lianluo.eventing;

import io.lianluo.eventing.Publisher.Address;
import io.lianluo.eventing.Publisher.Parts;
import java.util.UUID;

/** A process that holds an event back long enough to be stopped with it. */
final class PausedPublisher {

    static final int HELD_BACK_MS = 1_500;

    private PausedPublisher() { }

    public static void main(String[] arguments) throws InterruptedException {
        UUID id = UUID.fromString(arguments[0]);
        Parts parts = new Parts();
        parts.producerSettings.put("linger.ms", HELD_BACK_MS);
        try (Publisher publisher = new Publisher(new Address(arguments[1], arguments[2], arguments[3]), parts)) {
            // What it needs to know of the broker it learns by another event, so that the one in question waits in the producer alone.
            publisher.units.save(Unit.found(UUID.randomUUID(), "warm-up", "warm-up"));
            while (publisher.waiting() > 0) {
                Thread.sleep(20);
            }
            publisher.units.save(Unit.found(id, id.toString(), "first"));
            Thread.sleep(60_000);
        }
    }
}
