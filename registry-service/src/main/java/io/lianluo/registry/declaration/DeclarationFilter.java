package io.lianluo.registry.declaration;

import io.lianluo.registry.declaration.FirstDeclaration.Status;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which declarations to find; a part that is null asks for nothing.
 *
 * @param programmes for one of these programmes
 * @param accountId  declared with this account
 * @param status     those that stand there
 */
public record DeclarationFilter(@Nullable Set<String> programmes, @Nullable UUID accountId, @Nullable Status status) { }
