package io.lianluo.notification.replica.mongo;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Contacts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Contact details as a replica. */
@Component
class ContactReplica implements Contacts {

    private final Replica<Contact> contacts;

    ContactReplica(Replicas replicas) {
        contacts = replicas.of("contacts", Contact.class);
    }

    @Override
    public void keep(EventMeta cause, Contact contact) {
        contacts.put(cause, contact.personId().toString(), contact);
    }

    @Override
    public void erase(EventMeta cause, UUID personId) {
        contacts.remove(cause, personId.toString());
    }

    @Override
    public Optional<Contact> find(UUID personId) {
        return contacts.find(personId.toString());
    }
}
