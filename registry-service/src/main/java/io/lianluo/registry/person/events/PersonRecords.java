package io.lianluo.registry.person.events;

import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.ContactConfirmationOverdue;
import io.lianluo.registry.person.ContactStanding;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell others what happened to a person: how they are reached on the restricted topic, all else by ids alone. */
public final class PersonRecords {

    private PersonRecords() { }

    /** The records of an event; the person is as they stand after the change. */
    public static List<SpecificRecord> of(PersonEvent event, Person person) {
        return switch (event) {
            case PersonEvent.Registered e -> List.of(contact(person));
            case PersonEvent.ContactChanged e -> List.of(contact(person));
            case PersonEvent.ContactConfirmed e -> e.again() ? List.of(contact(person)) : List.of();
            case PersonEvent.ConfirmationOverdue e -> List.of(overdue(person));
            case PersonEvent.AskedToConfirm e -> List.of();
            case PersonEvent.ContactSuspected e -> List.of();
            case PersonEvent.ExcusedFromConfirming e -> List.of();
            case PersonEvent.FoundToBeAnother e -> List.of();
        };
    }

    private static ContactChanged contact(Person person) {
        PersonalData data = person.data();
        return new ContactChanged(UUID.fromString(person.id()), data.name(), data.mobile(), data.email(), data.language());
    }

    private static ContactConfirmationOverdue overdue(Person person) {
        ContactStanding contact = person.contact();
        return ContactConfirmationOverdue.newBuilder().setPersonId(UUID.fromString(person.id())).setProgrammes(contact.programmes())
                .setUnreachable(contact.suspicion() != null).setDueAt(Objects.requireNonNull(contact.ask()).due().at()).build();
    }
}
