package io.lianluo.registry.advice.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Outbox;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.advice.ReplyEvent;
import io.lianluo.registry.advice.events.ReplyRecords;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

@Component
class ReplyStore extends SealingStore<Reply, ReplyEvent, ReplyStore.State> implements Replies {

    /** A reply as kept, its reason sealed by the key of that name. */
    record State(UUID proposalId, Reply.Given given, String sealedBy) { }

    ReplyStore(Outbox outbox, SealingKeys keys) {
        super(outbox, keys, "replies", State.class);
    }

    @Override
    public List<Reply> to(Collection<UUID> proposalIds) {
        return proposalIds.isEmpty() ? List.of() : find(where("_id").in(proposalIds.stream().map(UUID::toString).toList()), Sort.unsorted(), proposalIds.size());
    }

    @Override
    protected State stateOf(Reply reply) {
        return new State(reply.id(), reply.given().withTexts(sealing(reply.id())), sealedBy());
    }

    @Override
    protected Reply restore(State state) {
        return Reply.restore(state.proposalId(), state.given().withTexts(opening(state.proposalId())));
    }

    @Override
    protected List<SpecificRecord> recordsOf(ReplyEvent event, Reply reply) {
        return ReplyRecords.of(event, reply);
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of();
    }
}
