package io.lianluo.registry.account.events;

import io.lianluo.events.registry.v1.AccountCodeGiven;
import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.registry.account.Account;
import io.lianluo.registry.account.AccountCode;
import io.lianluo.registry.account.AccountEvent;
import io.lianluo.registry.person.PersonalData;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** The records, on restricted topics, that tell of accounts, and of codes that go by mail. */
public final class AccountRecords {

    private AccountRecords() { }

    /** The records of an event; the account is as it stands after the change. */
    public static List<SpecificRecord> of(AccountEvent event, Account account) {
        return switch (event) {
            case AccountEvent.Linked e -> List.of(linked(account.state()));
            case AccountEvent.Parted e -> List.of(linked(account.state()));
            case AccountEvent.Failed e -> List.of();
        };
    }

    private static AccountLinked linked(Account.State account) {
        return AccountLinked.newBuilder().setAccountId(account.id()).setPersonId(account.personId())
                .setChangedAt(Objects.requireNonNull(account.since())).build();
    }

    /** The record that has a code mailed to its person, who is reached as the data say. */
    public static List<SpecificRecord> mailed(AccountCode.State code, PersonalData person) {
        return person.email() == null ? List.of()
                : List.of(new AccountCodeGiven(code.id(), code.personId(), person.name(), person.email(), person.language(), code.until()));
    }
}
