package io.lianluo.eventing;

import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.eventing.StuckEvents.Outcome;
import io.lianluo.eventing.StuckEvents.Stuck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets operators decide about events that cannot be published: try again, or give up. */
public final class StuckEventDecisions {

    private static final Logger log = LoggerFactory.getLogger(StuckEventDecisions.class);

    private final StuckEvents stuckEvents;
    private final Relay relay;

    StuckEventDecisions(StuckEvents stuckEvents, Relay relay) {
        this.stuckEvents = stuckEvents;
        this.relay = relay;
    }

    /**
     * Stuck events in the order in which they happened, at most {@code limit}.
     *
     * @param topic where they should have gone; null for anywhere
     * @param after id of the one after which to begin; null for the beginning
     */
    public List<Stuck> list(@Nullable String topic, @Nullable String after, int limit) {
        return stuckEvents.list(topic, after, limit);
    }

    /** Tries to publish an event again, once what stood in its way is gone. */
    public Outcome retry(String id) {
        Optional<Stuck> stuck = stuckEvents.find(id);
        Outcome outcome = stuck.isEmpty() ? Outcome.UNKNOWN : stuckEvents.again(id);
        if (outcome == Outcome.WAITING) {
            log.info("Stuck event {} of {} {} is tried again", id, stuck.get().collection(), stuck.get().aggregate());
            relay.wake(new DocumentKey(stuck.get().collection(), stuck.get().aggregate()));
        }
        return outcome;
    }

    /** Gives an event up for good: nobody will hear of it. Returns whether there was one of that id. */
    public boolean giveUp(String id) {
        Optional<Stuck> stuck = stuckEvents.giveUp(id);
        stuck.ifPresent(event -> log.warn("Stuck event {} of {} {} for {} was given up", id, event.collection(), event.aggregate(), event.topic()));
        return stuck.isPresent();
    }
}
