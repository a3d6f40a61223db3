package io.lianluo.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of the identity provider, and the person to whom it belongs.
 *
 * @param id       identity of the account, as {@link AccountId} derives it
 * @param personId the person; null once it belongs to nobody
 */
public record LinkedAccount(UUID id, @Nullable UUID personId) { }
