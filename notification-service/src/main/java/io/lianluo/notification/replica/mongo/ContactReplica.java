package io.lianluo.notification.replica.mongo;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingReplica;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Contact details as a replica, sealed. */
@Component
class ContactReplica extends SealingReplica<Contact, ContactReplica.Kept> implements Contacts {

    /**
     * Contact details as they are kept.
     *
     * @param parts    they, their texts sealed
     * @param sealedBy name of the key
     */
    record Kept(Contact parts, String sealedBy) { }

    ContactReplica(Replicas replicas, SealingKeys keys) {
        super(replicas, keys, "contacts", Kept.class);
    }

    @Override
    protected Kept keptOf(Contact contact) {
        return new Kept(contact.withTexts(sealing(contact.personId())), sealedBy());
    }

    @Override
    protected Contact restore(Kept kept) {
        return kept.parts().withTexts(opening(kept.parts().personId()));
    }

    @Override
    public void keep(EventMeta cause, Contact contact) {
        put(cause, contact.personId().toString(), contact);
    }

    @Override
    public void erase(EventMeta cause, UUID personId) {
        remove(cause, personId.toString());
    }

    @Override
    public boolean isErased(UUID personId) {
        return isRemoved(personId.toString());
    }

    @Override
    public Optional<Contact> find(UUID personId) {
        return view(personId.toString());
    }
}
