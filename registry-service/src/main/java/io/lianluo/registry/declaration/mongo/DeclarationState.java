package io.lianluo.registry.declaration.mongo;

import io.lianluo.registry.declaration.FirstDeclaration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as kept.
 *
 * @param parts    all of it, texts sealed
 * @param open     account and programme, while it is open: an account has one at a time
 * @param people   ids of those whom it is about
 * @param files    the uploaded files to which its papers refer
 * @param sealedBy name of the key that sealed the texts
 */
record DeclarationState(FirstDeclaration.State parts, @Nullable String open, Set<UUID> people, Set<UUID> files, String sealedBy) { }
