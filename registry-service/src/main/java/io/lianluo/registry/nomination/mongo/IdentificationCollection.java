package io.lianluo.registry.nomination.mongo;

import io.lianluo.eventing.StoredForms;
import io.lianluo.registry.nomination.Identification;
import io.lianluo.registry.nomination.Identifications;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Ids are the nomination's with the number of its candidate. */
@Component
class IdentificationCollection implements Identifications {

    private static final String COLLECTION = "identifications";

    /** This document holds what the authority said, as it is kept. */
    private record Kept(@Id String id, @Nullable UUID personId, String by, Instant at) { }

    private final MongoOperations mongo;

    IdentificationCollection(MongoOperations mongo, StoredForms forms) {
        this.mongo = mongo;
        forms.records(COLLECTION, Kept.class);
    }

    @Override
    public Optional<Identification> of(UUID nominationId, int round) {
        return Optional.ofNullable(mongo.findById(id(nominationId, round), Kept.class, COLLECTION))
                .map(kept -> new Identification(nominationId, round, kept.personId(), kept.by(), kept.at()));
    }

    @Override
    public void keep(Identification said) {
        mongo.save(new Kept(id(said.nominationId(), said.round()), said.personId(), said.by(), said.at()), COLLECTION);
    }

    private static String id(UUID nominationId, int round) {
        return nominationId + "/" + round;
    }
}
