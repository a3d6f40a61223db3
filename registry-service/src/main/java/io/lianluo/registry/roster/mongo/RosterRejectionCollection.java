package io.lianluo.registry.roster.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.StoredForms;
import io.lianluo.registry.roster.RosterRejections;
import io.lianluo.registry.roster.RosterReport.Doubt;
import io.lianluo.registry.roster.RosterReport.Rejected;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Ids are the import's with the number of the rejection, so that their index leads to them in order. */
@Component
class RosterRejectionCollection implements RosterRejections {

    private static final String COLLECTION = "rosterRejections";

    /** A rejection as kept; what a sentence about it mentions is kept as text, and of a doubt the ids of those who may be meant. */
    private record Kept(@Id String id, long line, String column, String rule, List<String> args, List<LocalizedText> articles,
                        @Nullable List<UUID> doubted) { }

    private final MongoOperations mongo;

    RosterRejectionCollection(MongoOperations mongo, StoredForms forms) {
        this.mongo = mongo;
        forms.records(COLLECTION, Kept.class);
    }

    @Override
    public void add(UUID runId, int before, List<Rejected> rejected) {
        if (!rejected.isEmpty()) {
            mongo.insert(IntStream.range(0, rejected.size()).mapToObj(i -> kept(id(runId, before + i + 1), rejected.get(i))).toList(), COLLECTION);
        }
    }

    @Override
    public List<Rejected> of(UUID runId, int after, int limit) {
        return mongo.find(query(where("_id").gt(id(runId, after)).lt(runId + "0")).with(Sort.by("_id")).limit(limit), Kept.class, COLLECTION).stream()
                .map(kept -> new Rejected(kept.line(), kept.column(), kept.rule(), List.copyOf(kept.args()), kept.articles(),
                        kept.doubted() == null ? null : new Doubt(null, kept.doubted()))).toList();
    }

    private static Kept kept(String id, Rejected rejected) {
        return new Kept(id, rejected.line(), rejected.column(), rejected.rule(), rejected.args().stream().map(String::valueOf).toList(), rejected.articles(),
                rejected.doubt() == null ? null : rejected.doubt().known());
    }

    /** The character before the number is the one before zero. */
    private static String id(UUID runId, int number) {
        return "%s/%010d".formatted(runId, number);
    }
}
