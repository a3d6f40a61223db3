package io.lianluo.access;

import java.util.Optional;
import java.util.UUID;

/** The accounts of the identity provider that belong to people. */
public interface LinkedAccounts {

    /** The person to whom the account belongs. */
    Optional<UUID> personOf(UUID accountId);
}
