package io.lianluo.registry.declaration;

import io.lianluo.registry.acting.RecordedChanges;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All declarations. */
public interface Declarations extends RecordedChanges {

    /** The declaration of that id. */
    Optional<FirstDeclaration> find(UUID id);

    /** Declarations by id, after an id. */
    List<FirstDeclaration> list(DeclarationFilter filter, @Nullable String afterId, int limit);

    /** Declarations about a person, by id, after an id. */
    List<FirstDeclaration> about(UUID personId, @Nullable String afterId, int limit);

    /** Declarations that are being confirmed. */
    List<FirstDeclaration> confirming(int limit);

    /** Declarations that were refused or taken back before a moment. */
    List<FirstDeclaration> endedBefore(Instant moment, int limit);

    /** Declarations with a paper whose file is this. */
    List<FirstDeclaration> withFile(UUID file, int limit);

    /**
     * Saves a declaration.
     *
     * @throws io.lianluo.eventing.AlreadyExistsException if the account has another one that is open
     * @throws io.lianluo.eventing.StaleVersionException  if somebody else changed it since it was loaded
     */
    void save(FirstDeclaration declaration);

    /** Loads a declaration, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<FirstDeclaration> change(UUID id, Consumer<FirstDeclaration> change);

    /** Forgets a declaration. */
    void erase(FirstDeclaration declaration);
}
