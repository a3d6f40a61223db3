package io.lianluo.eventing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lianluo.eventing.DeadLetter.LogPosition;
import io.lianluo.eventing.DeadLetters.Outcome;
import io.lianluo.eventing.DeadLetters.Replay;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Records what became of the dead letters that were replayed. */
final class Replays {

    private static final String COLLECTION = "deadLetterReplays";

    private final MongoOperations mongo;

    Replays(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Map<LogPosition, Replay> of(Collection<LogPosition> positions) {
        Map<LogPosition, Replay> replays = new HashMap<>();
        mongo.execute(COLLECTION, documents -> {
            documents.find(Filters.in("_id", positions.stream().map(LogPosition::toString).toList())).forEach(document ->
                    replays.put(LogPosition.parse(document.getString("_id")).orElseThrow(), replay(document)));
            return replays;
        });
        return replays;
    }

    /** Two operators may replay the same for the first time at once: then one finds no note of it, and yet there is one when it makes its own. */
    void record(LogPosition position, Outcome outcome, @Nullable String cause, Instant at) {
        Bson which = Filters.eq("_id", position.toString());
        Bson note = Updates.combine(Updates.set("outcome", outcome.name()), Updates.set("at", Date.from(at)), Updates.inc("times", 1),
                cause == null ? Updates.unset("cause") : Updates.set("cause", cause));
        try {
            upsert(which, note);
        } catch (DuplicateKeyException noted) {
            upsert(which, note);
        }
    }

    private void upsert(Bson which, Bson note) {
        mongo.execute(COLLECTION, documents -> documents.updateOne(which, note, new UpdateOptions().upsert(true)));
    }

    /** Notes that the message of a letter is gone, which somebody found who did not replay it. */
    void settle(LogPosition position, Instant at) {
        Bson which = Filters.eq("_id", position.toString());
        Bson note = Updates.combine(Updates.set("outcome", Outcome.GONE.name()), Updates.set("at", Date.from(at)), Updates.setOnInsert("times", 0),
                Updates.unset("cause"));
        try {
            upsert(Filters.and(which, Filters.ne("outcome", Outcome.HANDLED.name())), note);
        } catch (DuplicateKeyException handledBefore) {
            // What it told had its effect while it was there.
        }
    }

    static Replay replay(Document document) {
        return new Replay(Outcome.valueOf(document.getString("outcome")), document.getDate("at").toInstant(),
                document.getInteger("times"), document.getString("cause"));
    }
}
