package io.lianluo.registry.advice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** All answers of units to the advice to name another liaison. */
public interface Replies {

    /** The replies to those proposals. */
    List<Reply> to(Collection<UUID> proposalIds);

    /** Loads a reply, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Reply> change(UUID proposalId, Consumer<Reply> change);

    /**
     * Saves a reply.
     *
     * @throws io.lianluo.eventing.StaleVersionException  if somebody else saved it in between
     * @throws io.lianluo.eventing.AlreadyExistsException if somebody else answered first
     */
    void save(Reply reply);
}
