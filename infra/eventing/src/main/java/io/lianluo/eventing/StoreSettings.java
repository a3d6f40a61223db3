package io.lianluo.eventing;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;

/**
 * These settings ask of the store what the guarantees need: writes are acknowledged by a majority and journaled, reads see only such writes and
 * come from where those went, and no call waits for ever. Retrying a write is left to the driver, which does so where the server announces
 * sessions; a service that announces them and takes no retries is spoken to with {@code retryWrites=false}, and nothing is lost by that.
 */
final class StoreSettings implements MongoClientSettingsBuilderCustomizer, Ordered {

    private static final WriteConcern SAFE = WriteConcern.MAJORITY.withJournal(true);

    private final Duration patience;

    /** @param patience how long a call to the store may take in all, with what it is tried again; the connection string may say otherwise */
    StoreSettings(Duration patience) {
        this.patience = patience;
    }

    /** @throws IllegalStateException if the configuration asks for less */
    @Override
    public void customize(MongoClientSettings.Builder builder) {
        MongoClientSettings asked = builder.build();
        Object w = asked.getWriteConcern().getWObject();
        if (w != null && !w.equals("majority")) {
            throw new IllegalStateException("spring.mongodb.uri asks for w=" + w
                    + "; a write that fewer than a majority hold can be lost, so leave it out or say w=majority");
        }
        if (Boolean.FALSE.equals(asked.getWriteConcern().getJournal())) {
            throw new IllegalStateException("spring.mongodb.uri asks for journal=false; a write that is not journaled can be lost, so leave it out");
        }
        if (asked.getReadConcern().getLevel() != null && !asked.getReadConcern().equals(ReadConcern.MAJORITY)
                && !asked.getReadConcern().equals(ReadConcern.LINEARIZABLE)) {
            throw new IllegalStateException("spring.mongodb.uri asks for readConcernLevel=" + asked.getReadConcern().getLevel().getValue()
                    + "; it may show what is rolled back later, so leave it out or say majority");
        }
        if (!asked.getReadPreference().equals(ReadPreference.primary())) {
            throw new IllegalStateException("spring.mongodb.uri asks for readPreference=" + asked.getReadPreference().getName()
                    + "; what is claimed, saved and looked up again must be read where it was written, so leave it out");
        }
        Long timeout = asked.getTimeout(TimeUnit.MILLISECONDS);
        if (timeout != null && timeout == 0) {
            throw new IllegalStateException("spring.mongodb.uri asks for timeoutMS=0; whoever waits for a store that is frozen would wait for ever, "
                    + "so leave it out or say how long");
        }
        if (timeout == null) {
            builder.timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        builder.writeConcern(SAFE).readConcern(ReadConcern.MAJORITY);
    }

    /** After the one that applies the connection string. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
