package io.lianluo.registry.account.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.account.Account;
import io.lianluo.registry.account.AccountEvent;
import io.lianluo.registry.account.Accounts;
import io.lianluo.registry.account.events.AccountRecords;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

@Component
class AccountStore extends AggregateStore<Account, AccountEvent, Account.State> implements Accounts {

    private static final String PERSON = "state.personId";

    AccountStore(Outbox outbox) {
        super(outbox, "accounts", Account.State.class);
    }

    @Override
    public List<Account> ofPerson(UUID personId, int limit) {
        return find(where(PERSON).is(personId.toString()), Sort.by("_id"), limit);
    }

    @Override
    protected Account.State stateOf(Account account) {
        return account.state();
    }

    @Override
    protected Account restore(Account.State state) {
        return Account.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(AccountEvent event, Account account) {
        return AccountRecords.of(event, account);
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index(PERSON, Sort.Direction.ASC));
    }
}
