package io.lianluo.registry.declaration;

import io.lianluo.registry.declaration.FirstDeclaration.Status;
import io.lianluo.testing.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Declarations in memory. */
final class InMemoryDeclarations extends InMemoryStore<FirstDeclaration, DeclarationEvent, FirstDeclaration.State> implements Declarations {

    InMemoryDeclarations() {
        super(FirstDeclaration::state, FirstDeclaration::restore);
    }

    @Override
    public List<FirstDeclaration> list(DeclarationFilter filter, @Nullable String afterId, int limit) {
        return all().stream().filter(declaration -> filter.accountId() == null || filter.accountId().equals(declaration.state().accountId())).limit(limit).toList();
    }

    @Override
    public List<FirstDeclaration> about(UUID personId, @Nullable String afterId, int limit) {
        return all().stream().filter(declaration -> declaration.people().contains(personId)).limit(limit).toList();
    }

    @Override
    public List<FirstDeclaration> confirming(int limit) {
        return all().stream().filter(declaration -> declaration.state().status() == Status.CONFIRMING).limit(limit).toList();
    }

    @Override
    public List<FirstDeclaration> endedBefore(Instant moment, int limit) {
        return all().stream().filter(declaration -> declaration.state().endedAt() != null && declaration.state().endedAt().isBefore(moment)).limit(limit).toList();
    }

    @Override
    public List<FirstDeclaration> withFile(UUID file, int limit) {
        return all().stream().filter(declaration -> declaration.files().contains(file)).limit(limit).toList();
    }

    @Override
    public void erase(FirstDeclaration declaration) {
        delete(declaration);
    }
}
