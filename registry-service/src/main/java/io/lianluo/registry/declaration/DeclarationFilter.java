package io.lianluo.registry.declaration;

import io.lianluo.registry.declaration.FirstDeclaration.Status;
import io.lianluo.registry.unit.Shown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which declarations to find; a part that is null asks for nothing.
 *
 * @param shown      for one of these programmes, or a part of one
 * @param accountId  declared with this account
 * @param status     those that stand there
 */
public record DeclarationFilter(Shown shown, @Nullable UUID accountId, @Nullable Status status) { }
