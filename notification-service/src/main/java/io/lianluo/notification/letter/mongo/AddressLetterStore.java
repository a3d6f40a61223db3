package io.lianluo.notification.letter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Outbox;
import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.letter.AddressLetterEvent;
import io.lianluo.notification.letter.AddressLetterState;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

/** Letters as documents. */
@Component
class AddressLetterStore extends SealingStore<AddressLetter, AddressLetterEvent, AddressLetterStore.State> implements AddressLetters {

    private static final String NEXT_AT = "state.parts.mail.nextAt";
    private static final String PERSON = "state.parts.personId";

    /**
     * A letter as it is stored.
     *
     * @param parts    it, whom it goes to sealed
     * @param sealedBy name of the key
     */
    record State(AddressLetterState parts, String sealedBy) { }

    AddressLetterStore(Outbox outbox, SealingKeys keys) {
        super(outbox, keys, "address-letters", State.class);
    }

    @Override
    protected State stateOf(AddressLetter letter) {
        return new State(letter.state().withTexts(sealing(letter.id())), sealedBy());
    }

    @Override
    protected AddressLetter restore(State state) {
        return AddressLetter.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    @Override
    protected List<SpecificRecord> recordsOf(AddressLetterEvent event, AddressLetter letter) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of(new Index(NEXT_AT, Direction.ASC).sparse(), new Index(PERSON, Direction.ASC).on(NEXT_AT, Direction.ASC));
    }

    @Override
    public void issue(AddressLetter letter) {
        saveIfAbsent(letter);
    }

    @Override
    public List<AddressLetter> due(Instant now, int limit) {
        return find(where(NEXT_AT).lte(now), Sort.by(NEXT_AT, "_id"), limit);
    }

    @Override
    public List<AddressLetter> openOf(UUID personId, int limit) {
        return find(where(PERSON).is(personId.toString()).and(NEXT_AT).gt(Instant.EPOCH), Sort.by(NEXT_AT, "_id"), limit);
    }
}
