package io.lianluo.eventing;

import io.lianluo.eventing.StoredMeta.StateKey;
import io.lianluo.schemas.Topic;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * The states of one topic that the service told and its store does not have, because it was restored from a backup. A store that counts numbers up looks here
 * before it gives one away, so that none is given twice; {@link Outbox#lost} makes it.
 *
 * @param <R> the record of the topic
 */
public final class LostStates<R extends SpecificRecord> {

    private final Recoveries recoveries;
    private final Topic topic;
    private final Class<R> type;

    LostStates(Recoveries recoveries, Topic topic, Class<R> type) {
        this.recoveries = recoveries;
        this.topic = topic;
        this.type = type;
    }

    /** Tells whether others were told of that key last by something that the restored store does not have. It stays so when the key is told of again. */
    public boolean contains(String key) {
        return recoveries.isLost(at(key));
    }

    /** The last that others were told of that key; empty if nothing of it was lost, and if it was erased or taken back. */
    public Optional<R> find(String key) {
        return recoveries.lost(at(key)).map(type::cast);
    }

    private StateKey at(String key) {
        return new StateKey(topic.name(), key);
    }
}
