package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;

/** Contact details of persons. */
public interface Contacts {

    /** Keeps a person's details. */
    void keep(EventMeta cause, Contact contact);

    /** Erases a person's details. */
    void erase(EventMeta cause, UUID personId);

    /** The details of that person. */
    Optional<Contact> find(UUID personId);
}
