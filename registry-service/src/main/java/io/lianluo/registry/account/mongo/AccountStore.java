package io.lianluo.registry.account.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.account.Account;
import io.lianluo.registry.account.AccountEvent;
import io.lianluo.registry.account.Accounts;
import java.util.List;
import java.util.Objects;
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
        return switch (event) {
            case AccountEvent.Linked e -> List.of(record(account));
            case AccountEvent.Parted e -> List.of(record(account));
            case AccountEvent.Failed e -> List.of();
        };
    }

    private static AccountLinked record(Account account) {
        return AccountLinked.newBuilder().setAccountId(account.id()).setPersonId(account.state().personId())
                .setChangedAt(Objects.requireNonNull(account.state().since())).build();
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index(PERSON, Sort.Direction.ASC));
    }
}
