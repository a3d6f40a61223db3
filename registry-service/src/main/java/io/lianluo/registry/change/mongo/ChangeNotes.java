package io.lianluo.registry.change.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.registry.change.Change;
import io.lianluo.registry.change.Changes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class ChangeNotes implements Changes {

    private static final String COLLECTION = "changes";

    /** A note as kept. */
    private record Note(@Id String id, Change change) { }

    private final MongoOperations mongo;
    private final Clock clock;

    ChangeNotes(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void note(Collection<Coming> changes) {
        if (changes.isEmpty()) {
            return;
        }
        BulkOperations notes = mongo.bulkOps(BulkMode.UNORDERED, Note.class, COLLECTION);
        for (Coming coming : changes) {
            Change change = new Change(coming.kind(), coming.subject(), coming.mark(), coming.people(), clock.instant());
            notes.replaceOne(new Query(where("_id").is(change.id())), new Note(change.id(), change), FindAndReplaceOptions.options().upsert());
        }
        notes.execute();
    }

    @Override
    public List<Change> noted(Change.Kind kind, int limit) {
        // Ids begin with the kind, so that their index leads there.
        return mongo.find(new Query(where("_id").gte(kind + "/").lt(kind + "0")).with(Sort.by("_id")).limit(limit), Note.class, COLLECTION).stream().map(Note::change).toList();
    }

    @Override
    public void settle(Change change) {
        mongo.remove(new Query(where("_id").is(change.id())), COLLECTION);
    }
}
