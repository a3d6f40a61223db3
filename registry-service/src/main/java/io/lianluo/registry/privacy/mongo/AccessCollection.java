package io.lianluo.registry.privacy.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.lianluo.eventing.Indexes;
import io.lianluo.eventing.StoredForms;
import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.privacy.Accesses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Entries are inserted and nothing else: an installation may give the service no other right on the collection. */
@Component
class AccessCollection implements Accesses {

    private static final String COLLECTION = "accesses";

    private final MongoOperations mongo;
    private final Indexes indexes;

    AccessCollection(MongoOperations mongo, StoredForms forms, Indexes indexes) {
        this.mongo = mongo;
        this.indexes = indexes;
        forms.records(COLLECTION, Access.class, new Index("personId", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("action", Sort.Direction.ASC).on("at", Sort.Direction.ASC));
    }

    @Override
    public void add(Collection<Access> entries) {
        indexes.ensure(COLLECTION);
        mongo.insert(entries, COLLECTION);
    }

    @Override
    public List<Access> erasures(Instant since, int limit) {
        indexes.ensure(COLLECTION);
        return mongo.find(query(where("action").is(Access.Action.ERASED.name()).and("at").gte(since)).with(Sort.by("at")).limit(limit), Access.class, COLLECTION);
    }

    @Override
    public List<Access> of(UUID personId, @Nullable String afterId, int limit) {
        indexes.ensure(COLLECTION);
        Criteria about = where("personId").is(personId.toString());
        return mongo.find(query(afterId == null ? about : about.and("_id").gt(afterId)).with(Sort.by("_id")).limit(limit), Access.class, COLLECTION);
    }
}
