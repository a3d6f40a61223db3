package io.lianluo.registry.roster.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.lianluo.eventing.StoredForms;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.effect.RosterEffects;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Ids are the run's with the number of the effect, so that their index leads to them in order. */
@Component
class RosterEffectCollection implements RosterEffects {

    private static final String COLLECTION = "rosterEffects";

    /** An effect as kept. */
    private record Kept(@Id String id, long line, RosterEffect.Kind kind, String unit, @Nullable String programme, @Nullable UUID seatId,
                        @Nullable UUID personId, @Nullable String before, @Nullable String after, @Nullable String ends) { }

    private final MongoOperations mongo;

    RosterEffectCollection(MongoOperations mongo, StoredForms forms) {
        this.mongo = mongo;
        forms.records(COLLECTION, Kept.class);
    }

    @Override
    public void add(UUID runId, List<RosterEffect> effects) {
        if (!effects.isEmpty()) {
            mongo.insert(IntStream.range(0, effects.size()).mapToObj(i -> kept(id(runId, i + 1), effects.get(i))).toList(), COLLECTION);
        }
    }

    @Override
    public List<RosterEffect> of(UUID runId, int after, int limit) {
        return mongo.find(query(where("_id").gt(id(runId, after)).lt(runId + "0")).with(Sort.by("_id")).limit(limit), Kept.class, COLLECTION).stream()
                .map(kept -> new RosterEffect(kept.line(), kept.kind(), kept.unit(), kept.programme(), kept.seatId(), kept.personId(), kept.before(),
                        kept.after(), kept.ends())).toList();
    }

    private static Kept kept(String id, RosterEffect effect) {
        return new Kept(id, effect.line(), effect.kind(), effect.unit(), effect.programme(), effect.seatId(), effect.personId(), effect.before(),
                effect.after(), effect.ends());
    }

    /** The character before the number is the one before zero. */
    private static String id(UUID runId, int number) {
        return "%s/%010d".formatted(runId, number);
    }
}
