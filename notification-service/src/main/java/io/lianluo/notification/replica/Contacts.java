package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;

/** Contact details of persons. */
public interface Contacts {

    /** Keeps a person's details. */
    void keep(EventMeta cause, Contact contact);

    /** Tells whether a person's details were erased; those of a person of whom nothing was heard yet were not. */
    boolean isErased(UUID personId);

    /** Erases a person's details. */
    void erase(EventMeta cause, UUID personId);

    /** The details of that person. */
    Optional<Contact> find(UUID personId);
}
