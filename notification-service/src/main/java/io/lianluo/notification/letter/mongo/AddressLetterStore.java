package io.lianluo.notification.letter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.letter.AddressLetterEvent;
import io.lianluo.notification.letter.AddressLetterState;
import io.lianluo.notification.letter.AddressLetters;
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
class AddressLetterStore extends AggregateStore<AddressLetter, AddressLetterEvent, AddressLetterState> implements AddressLetters {

    private static final String NEXT_AT = "state.mail.nextAt";
    private static final String PERSON = "state.personId";

    AddressLetterStore(Outbox outbox) {
        super(outbox, "address-letters", AddressLetterState.class);
    }

    @Override
    protected AddressLetterState stateOf(AddressLetter letter) {
        return letter.state();
    }

    @Override
    protected AddressLetter restore(AddressLetterState state) {
        return AddressLetter.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(AddressLetterEvent event, AddressLetter letter) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> indexes() {
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
