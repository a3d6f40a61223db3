package io.lianluo.eventing;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;

/**
 * What the guarantees need of the store: writes are acknowledged by a majority and journaled, reads see only such writes. Retrying a
 * write is left to the driver, which does so where the server announces sessions.
 */
final class StoreSettings implements MongoClientSettingsBuilderCustomizer, Ordered {

    private static final WriteConcern SAFE = WriteConcern.MAJORITY.withJournal(true);

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
        if (!asked.getRetryWrites()) {
            throw new IllegalStateException("spring.mongodb.uri asks for retryWrites=false; leave it out, the driver knows where it cannot");
        }
        builder.writeConcern(SAFE).readConcern(ReadConcern.MAJORITY).retryWrites(true);
    }

    /** After the one that applies the connection string. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
