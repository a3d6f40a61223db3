package io.lianluo.registry.account.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.account.AccountCode;
import io.lianluo.registry.account.AccountCodeEvent;
import io.lianluo.registry.account.AccountCodes;
import io.lianluo.registry.account.events.AccountRecords;
import io.lianluo.registry.person.Persons;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

@Component
class AccountCodeStore extends AggregateStore<AccountCode, AccountCodeEvent, AccountCode.State> implements AccountCodes {

    private static final String PERSON = "state.personId";
    private static final String DIGESTS = "state.digests";

    private final Persons persons;

    AccountCodeStore(Outbox outbox, Persons persons) {
        super(outbox, "account-codes", AccountCode.State.class);
        this.persons = persons;
    }

    @Override
    public Optional<AccountCode> find(Collection<String> digests) {
        return find(where(DIGESTS).in(digests), Sort.by("_id"), 1).stream().findFirst();
    }

    @Override
    public List<AccountCode> ofPerson(UUID personId, int limit) {
        return find(where(PERSON).is(personId.toString()), Sort.by(Sort.Direction.DESC, "_id"), limit);
    }

    @Override
    public void erase(AccountCode code) {
        delete(code);
    }

    @Override
    protected AccountCode.State stateOf(AccountCode code) {
        return code.state();
    }

    @Override
    protected AccountCode restore(AccountCode.State state) {
        return AccountCode.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(AccountCodeEvent event, AccountCode code) {
        if (event instanceof AccountCodeEvent.Given && code.state().way() == AccountCode.Way.MAIL) {
            return persons.find(code.state().personId()).map(person -> AccountRecords.mailed(code.state(), person.data())).orElse(List.of());
        }
        return List.of();
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index(PERSON, Sort.Direction.ASC).on("_id", Sort.Direction.DESC), new Index(DIGESTS, Sort.Direction.ASC));
    }
}
