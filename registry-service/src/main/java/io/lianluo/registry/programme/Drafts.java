package io.lianluo.registry.programme;

import java.util.Optional;

/** The drafts of programmes, one per code. */
public interface Drafts {

    /** The draft of the programme of that code, also one that says nothing any more. */
    Optional<Draft> find(String code);

    /**
     * Saves what happened to a draft.
     *
     * @throws io.lianluo.eventing.StaleVersionException if somebody else saved it in between
     */
    void save(Draft draft);
}
