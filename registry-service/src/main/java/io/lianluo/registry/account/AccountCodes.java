package io.lianluo.registry.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** All codes that offices gave to people. */
public interface AccountCodes {

    /** The code that has one of these digests. */
    Optional<AccountCode> find(Collection<String> digests);

    /** The latest codes of a person, the latest first. */
    List<AccountCode> ofPerson(UUID personId, int limit);

    /** Saves a code. */
    void save(AccountCode code);

    /** Loads a code, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<AccountCode> change(UUID id, Consumer<AccountCode> change);

    /** Forgets a code. */
    void erase(AccountCode code);
}
