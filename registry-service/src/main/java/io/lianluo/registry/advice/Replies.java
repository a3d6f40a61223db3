package io.lianluo.registry.advice;

import java.util.Collection;
import java.util.List;

/** All answers of units to the advice to name another liaison. */
public interface Replies {

    /** The replies to those proposals. */
    List<Reply> to(Collection<String> proposalIds);

    /**
     * Saves a reply.
     *
     * @throws io.lianluo.eventing.StaleVersionException  if somebody else saved it in between
     * @throws io.lianluo.eventing.AlreadyExistsException if somebody else answered first
     */
    void save(Reply reply);
}
