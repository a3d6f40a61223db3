package io.lianluo.registry.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** All accounts that were linked, or tried to be. */
public interface Accounts {

    /** The account of that id. */
    Optional<Account> find(UUID id);

    /** The accounts of a person, by id. */
    List<Account> ofPerson(UUID personId, int limit);

    /** Saves a new account unless there is one of its id, and says whether it did. */
    boolean saveIfAbsent(Account account);

    /** Loads an account, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Account> change(UUID id, Consumer<Account> change);
}
