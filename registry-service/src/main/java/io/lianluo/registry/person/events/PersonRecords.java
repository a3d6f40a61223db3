package io.lianluo.registry.person.events;

import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.ContactConfirmationAsked;
import io.lianluo.events.registry.v1.ContactConfirmationOverdue;
import io.lianluo.events.registry.v1.ContactReplaced;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.registry.person.Claim;
import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            case PersonEvent.ContactReplaced e -> List.of(replaced(e, person));
            case PersonEvent.AddressClaimed e -> Optional.ofNullable(person.contactRecord().claim()).map(claim -> claimed(claim, person)).stream().toList();
            case PersonEvent.ConfirmationOverdue e -> List.of(overdue(person));
            case PersonEvent.AskedToConfirm e -> List.of();
            case PersonEvent.ContactSuspected e -> List.of();
            case PersonEvent.ExcusedFromConfirming e -> List.of();
            case PersonEvent.FoundToBeAnother e -> List.of();
            case PersonEvent.Erased e -> List.of(new PersonErased(person.id(), e.at()));
        };
    }

    private static ContactChanged contact(Person person) {
        PersonalData data = person.data();
        return new ContactChanged(person.id(), data.name(), data.mobile(), data.email(), data.language());
    }

    private static SpecificRecord claimed(Claim claim, Person person) {
        return new ContactConfirmationAsked(person.id(), UUID.fromString(claim.use()), person.data().name(), claim.email(),
                person.data().language(), claim.until());
    }

    private static ContactReplaced replaced(PersonEvent.ContactReplaced event, Person person) {
        PersonalData after = person.data();
        return ContactReplaced.newBuilder().setPersonId(person.id()).setName(after.name())
                .setFormerMobile(event.before().mobile()).setMobile(after.mobile()).setFormerEmail(event.before().email()).setEmail(after.email())
                .setLanguage(after.language()).setByThemselves(event.byThemselves()).setReplacedAt(event.at()).build();
    }

    private static ContactConfirmationOverdue overdue(Person person) {
        ContactReliability contact = person.contact();
        return ContactConfirmationOverdue.newBuilder().setPersonId(person.id()).setProgrammes(contact.programmes())
                .setUnreachable(contact.suspicion() != null).setDueAt(Objects.requireNonNull(contact.ask()).due().at()).build();
    }
}
